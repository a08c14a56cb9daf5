import { and, between, eq, type SQL, sql } from "drizzle-orm";
import { type Asker, visibleTo } from "#app/modules/grants/can.server.ts";
import { isBillable } from "#app/modules/time/task-columns.server.ts";
import { projects } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import type { ReportQuery } from "./report-query.ts";

/** Is an entry billed? Its own word, else what task, project and client say. */
export const isEntryBillable = sql<boolean>`coalesce(${timeEntries.billableOverride}, ${isBillable})`;

export const billableMinutes =
	sql`coalesce(sum(${timeEntries.minutes}) filter (where ${isEntryBillable}), 0)`.mapWith(Number);

/** The entries of a report, of those whose hours the reader may see. Needs the project joined. */
export function reported(reader: Asker, query: ReportQuery): SQL | undefined {
	return and(
		reportedProjects(reader),
		between(timeEntries.date, query.from, query.to),
		query.client ? eq(projects.clientId, query.client) : undefined,
		query.project ? eq(timeEntries.projectId, query.project) : undefined,
		query.task ? eq(timeEntries.taskId, query.task) : undefined,
		query.member ? eq(timeEntries.memberId, query.member) : undefined,
	);
}

/** The projects whose hours the reader may see; undefined for all. */
export function reportedProjects(reader: Asker): SQL | undefined {
	return visibleTo(reader, "time-report:read", "project");
}
