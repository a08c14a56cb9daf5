import { and, between, eq, type SQL, sql } from "drizzle-orm";
import { isBillable } from "#app/modules/time/task-columns.server.ts";
import { projects } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import type { ReportQuery } from "./report-query.ts";

/** Is an entry billed? Its own word, else what task, project and client say. */
export const isEntryBillable = sql<boolean>`coalesce(${timeEntries.billableOverride}, ${isBillable})`;

export const billableMinutes =
	sql`coalesce(sum(${timeEntries.minutes}) filter (where ${isEntryBillable}), 0)`.mapWith(Number);

/** The entries of a report. Needs the project joined. */
export function reported(query: ReportQuery): SQL | undefined {
	return and(
		between(timeEntries.date, query.from, query.to),
		query.client ? eq(projects.clientId, query.client) : undefined,
		query.project ? eq(timeEntries.projectId, query.project) : undefined,
		query.task ? eq(timeEntries.taskId, query.task) : undefined,
		query.member ? eq(timeEntries.memberId, query.member) : undefined,
	);
}
