import { count, desc, eq, sql, sum } from "drizzle-orm";
import { calendarDate } from "#app/lib/calendar-date.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import type { DayHours } from "./hours-by-period.ts";
import { billableMinutes, reported } from "./report-conditions.server.ts";
import type { ReportLine } from "./report-line.ts";
import type { Grouping, ReportQuery } from "./report-query.ts";

type LineGrouping = Exclude<Grouping, "entry">;

const nothing = sql<string | null>`null::text`;
const columns = {
	client: { id: clients.id, name: clients.name, within: nothing },
	project: { id: projects.id, name: projects.name, within: sql<string | null>`${clients.name}` },
	task: {
		id: tasks.id,
		name: tasks.name,
		within: sql<string | null>`${clients.name} || ' · ' || ${projects.name}`,
	},
	member: { id: members.id, name: members.name, within: nothing },
} satisfies Record<LineGrouping, object>;

/** A report's lines, the largest first. */
export function readReportLines(
	db: TenantDb,
	reader: Asker,
	query: ReportQuery,
	by: LineGrouping,
): Promise<ReportLine[]> {
	const { id, name, within } = columns[by];
	const minutes = sum(timeEntries.minutes).mapWith(Number);
	return db
		.select({ id, name, within, minutes, billable: billableMinutes, entries: count() })
		.from(timeEntries)
		.innerJoin(tasks, eq(tasks.id, timeEntries.taskId))
		.innerJoin(projects, eq(projects.id, timeEntries.projectId))
		.innerJoin(clients, eq(clients.id, projects.clientId))
		.innerJoin(members, eq(members.id, timeEntries.memberId))
		.where(reported(reader, query))
		.groupBy(sql`1, 2, 3`)
		.orderBy(desc(minutes), sql`lower(${name})`);
}

/** A report's hours by date, days without time missing, and how many entries they are. */
export async function readReportDays(
	db: TenantDb,
	reader: Asker,
	query: ReportQuery,
): Promise<(DayHours & { entries: number })[]> {
	const rows = await db
		.select({
			date: timeEntries.date,
			minutes: sum(timeEntries.minutes).mapWith(Number),
			billable: billableMinutes,
			entries: count(),
		})
		.from(timeEntries)
		.innerJoin(tasks, eq(tasks.id, timeEntries.taskId))
		.innerJoin(projects, eq(projects.id, timeEntries.projectId))
		.innerJoin(clients, eq(clients.id, projects.clientId))
		.where(reported(reader, query))
		.groupBy(timeEntries.date);
	return rows.map(({ date, minutes, billable, entries }) => ({
		date: calendarDate(date),
		billable,
		internal: minutes - billable,
		entries,
	}));
}
