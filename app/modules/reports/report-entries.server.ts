import { desc, eq, sql } from "drizzle-orm";
import { calendarDate } from "#app/lib/calendar-date.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { isEntryBillable, reported } from "./report-conditions.server.ts";
import type { ReportEntry } from "./report-entry.ts";
import type { ReportQuery } from "./report-query.ts";

/** A report's entries, newest first; all of them, or a part. */
export async function readReportEntries(
	db: TenantDb,
	reader: Asker,
	query: ReportQuery,
	part?: { offset: number; limit: number },
): Promise<ReportEntry[]> {
	const all = db
		.select({
			id: timeEntries.id,
			date: timeEntries.date,
			member: members.name,
			client: clients.name,
			project: projects.name,
			task: tasks.name,
			note: timeEntries.note,
			minutes: timeEntries.minutes,
			isBillable: isEntryBillable,
		})
		.from(timeEntries)
		.innerJoin(tasks, eq(tasks.id, timeEntries.taskId))
		.innerJoin(projects, eq(projects.id, timeEntries.projectId))
		.innerJoin(clients, eq(clients.id, projects.clientId))
		.innerJoin(members, eq(members.id, timeEntries.memberId))
		.where(reported(reader, query))
		.orderBy(desc(timeEntries.date), sql`lower(${members.name})`, timeEntries.id)
		.$dynamic();
	const rows = await (part ? all.limit(part.limit).offset(part.offset) : all);
	return rows.map((row) => ({ ...row, date: calendarDate(row.date) }));
}
