import { and, isNull, sql } from "drizzle-orm";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import type { StoredEntry } from "./stored-entry.ts";
import type { SheetEntry } from "./week-sheet.ts";

/** Billable follows task, project and client: all must be. Needs the three tables joined. */
export const isBillable = sql<boolean>`(${tasks.billable} and ${projects.billable} and not ${clients.isInternal})`;

/** Takes time: neither the task nor its project nor its client is archived. */
export const isOpenTask = sql<boolean>`(${and(
	isNull(tasks.archivedAt),
	isNull(projects.archivedAt),
	isNull(clients.archivedAt),
)})`;

/** An entry as the sheet shows it; an override beats what the task says. */
export function sheetEntry(
	entry: Pick<
		StoredEntry,
		| "id"
		| "version"
		| "taskId"
		| "date"
		| "minutes"
		| "note"
		| "billableOverride"
		| "tagIds"
		| "startedAt"
		| "endedAt"
		| "zone"
	>,
	isBillableTask: boolean,
): SheetEntry {
	const { id, version, taskId, minutes, note, tagIds, billableOverride } = entry;
	return {
		...{ id, version, taskId, minutes, note, tagIds, billableOverride },
		date: calendarDate(entry.date),
		billable: billableOverride ?? isBillableTask,
		times: timesOf(entry),
	};
}

function timesOf({
	startedAt,
	endedAt,
	zone,
}: Pick<StoredEntry, "startedAt" | "endedAt" | "zone">): SheetEntry["times"] {
	if (!startedAt || !endedAt || !zone) return null;
	return { from: startedAt.toISOString(), to: endedAt.toISOString(), zone };
}
