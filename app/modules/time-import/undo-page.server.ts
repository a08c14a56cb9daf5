import { and, asc, eq, gt } from "drizzle-orm";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { members } from "#db/tenant/members.ts";
import { projects, tasks } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { findImport } from "./find-import.server.ts";

/** Changed entries that the page names. */
const named = 50;

/** What taking an import back would do: how many entries go, and which stay because somebody changed them. */
export async function undoPage({ db, params, member, tenant }: MemberArgs) {
	const { id, fileName, state } = await findImport(db, params.importId);
	const writing = writingFor(member, tenant);
	const changedSince = and(eq(timeEntries.importId, id), gt(timeEntries.version, 1));
	const [left, changed, rows] = await Promise.all([
		db.$count(timeEntries, eq(timeEntries.importId, id)),
		db.$count(timeEntries, changedSince),
		db
			.select({
				...{ id: timeEntries.id, date: timeEntries.date, minutes: timeEntries.minutes },
				...{ person: members.name, task: tasks.name, project: projects.name },
			})
			.from(timeEntries)
			.innerJoin(members, eq(members.id, timeEntries.memberId))
			.innerJoin(tasks, eq(tasks.id, timeEntries.taskId))
			.innerJoin(projects, eq(projects.id, timeEntries.projectId))
			.where(changedSince)
			.orderBy(asc(timeEntries.date), asc(timeEntries.id))
			.limit(named),
	]);
	return {
		...{ id, fileName, state, left, changed },
		entries: rows.map(({ date, ...row }) => ({
			...{ ...row, date: formatDate(calendarDate(date), writing) },
		})),
	};
}
