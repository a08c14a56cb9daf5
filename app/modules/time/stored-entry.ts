import type { CalendarDate } from "#app/lib/calendar-date.ts";

/** A time entry as it is kept: everything that undoing needs to restore it exactly. */
export type StoredEntry = {
	id: string;
	projectId: string;
	taskId: string;
	date: string;
	minutes: number;
	startedAt: Date | null;
	endedAt: Date | null;
	zone: string | null;
	exclusive: boolean;
	note: string;
	billableOverride: boolean | null;
	tagIds: string[];
	importId: string | null;
	version: number;
	createdBy: string;
	createdAt: Date;
	updatedAt: Date;
};

/** A row that a member put on a week's sheet. */
export type StoredRow = {
	id: string;
	weekStart: string;
	projectId: string;
	taskId: string;
	position: number;
};

/** Some cells and rows of a timesheet at one moment; each cell with all its entries. */
export type TimesheetPart = { entries: readonly StoredEntry[]; rows: readonly StoredRow[] };

/** Names a cell: one task on one day. */
export function cellKey(cell: { taskId: string; date: string }): CellKey {
	return `${cell.taskId}/${cell.date}`;
}

export type CellKey = `${string}/${string}`;
/** A cell of a member's timesheet. */
export type DatedCell = { taskId: string; date: CalendarDate };
