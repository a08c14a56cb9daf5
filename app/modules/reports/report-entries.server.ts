import { desc, eq, sql } from "drizzle-orm";
import { calendarDate } from "#app/lib/calendar-date.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { reportedEntries } from "./report-arms.server.ts";
import type { ReportEntry } from "./report-entry.ts";
import type { ReportQuery } from "./report-query.ts";
import { sightOf } from "./sight.ts";

/** A part of a report's entries, newest first. */
export async function readReportEntries(
	db: TenantDb,
	reader: Asker,
	query: ReportQuery,
	{ offset, limit }: { offset: number; limit: number },
): Promise<ReportEntry[]> {
	const { fees } = sightOf(reader);
	const rows = await db
		.select({
			id: timeEntries.id,
			date: timeEntries.date,
			member: members.name,
			client: clients.name,
			project: projects.name,
			task: tasks.name,
			note: timeEntries.note,
			minutes: timeEntries.minutes,
			isBillable: timeEntries.billable,
			billed: timeEntries.billedMinutes,
			...(fees ? { fee: timeEntries.feeMinor, feeCurrency: timeEntries.feeCurrency } : {}),
		})
		.from(timeEntries)
		.innerJoin(tasks, eq(tasks.id, timeEntries.taskId))
		.innerJoin(projects, eq(projects.id, timeEntries.projectId))
		.innerJoin(clients, eq(clients.id, projects.clientId))
		.innerJoin(members, eq(members.id, timeEntries.memberId))
		.where(reportedEntries(reader, query))
		.orderBy(desc(timeEntries.date), sql`lower(${members.name})`, timeEntries.id)
		.limit(limit)
		.offset(offset);
	return rows.map(({ date, ...row }) => ({
		...{ fee: null, feeCurrency: null },
		...row,
		date: calendarDate(date),
	}));
}
