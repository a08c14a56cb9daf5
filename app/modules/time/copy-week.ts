import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { addDays } from "#app/lib/calendar-date.ts";
import { MINUTES_OF_DAY } from "./read-cell.ts";
import { minutesOf, type WeekSheet } from "./week-sheet.ts";

export type CopiedCell = { taskId: string; date: CalendarDate; minutes: number };

export type WeekCopy = {
	/** Rows that last week has. */
	found: number;
	/** Tasks to put on the sheet, in last week's order. */
	taskIds: string[];
	/** Cells to fill, each empty until now. */
	cells: CopiedCell[];
	/** Rows left behind because their task is closed. */
	closed: number;
	/** Cells left as they are: they hold hours already, or their day is locked or has no room. */
	kept: number;
	/** Cells left out because their day is off: working then takes a reason. */
	off: number;
};

export type CopyLimits = {
	/** The minutes of which every cell must be a multiple; null where any may be. */
	readonly step: number | null;
	/** What the member has off on days for which they did not say why they work. */
	readonly daysOff: ReadonlyMap<string, string>;
};

/**
 * What copying last week into this one would do. Rows come without their hours unless `withHours`.
 * Never over an existing cell, never beyond 24 hours on a day, never onto a closed task or a day off, nor off the `step`
 * (minutes) where whole steps are asked for. Pure.
 */
export function copyWeek(
	last: WeekSheet,
	current: WeekSheet,
	withHours: boolean,
	{ step, daysOff }: CopyLimits = { step: null, daysOff: new Map() },
): WeekCopy {
	const shown = new Set(current.rows.map(({ task }) => task.id));
	const open = last.rows.filter(({ task }) => task.isOpen);
	const copy: WeekCopy = {
		found: last.rows.length,
		taskIds: open.map(({ task }) => task.id).filter((id) => !shown.has(id)),
		cells: [],
		closed: last.rows.length - open.length,
		kept: 0,
		off: 0,
	};
	if (!withHours) return copy;
	const room = new Map(
		current.days.map((day) => [day.date, day.lock ? 0 : MINUTES_OF_DAY - day.minutes]),
	);
	const hours = open.flatMap(({ cells }) => cells.filter(({ minutes }) => minutes > 0));
	for (const cell of hours) {
		if (daysOff.has(addDays(cell.date, 7))) copy.off += 1;
		else copyCell(cell, current, room, copy, step ?? 1);
	}
	return copy;
}

function copyCell(
	cell: { taskId: string; date: CalendarDate; minutes: number },
	current: WeekSheet,
	room: Map<CalendarDate, number>,
	copy: WeekCopy,
	step: number,
): void {
	const date = addDays(cell.date, 7);
	const left = room.get(date) ?? 0;
	const isTaken = minutesAt(current, cell.taskId, date) > 0;
	if (isTaken || left < cell.minutes || cell.minutes % step !== 0) {
		copy.kept += 1;
		return;
	}
	room.set(date, left - cell.minutes);
	copy.cells.push({ taskId: cell.taskId, date, minutes: cell.minutes });
}

function minutesAt(sheet: WeekSheet, taskId: string, date: CalendarDate): number {
	const row = sheet.rows.find(({ task }) => task.id === taskId);
	return minutesOf(row?.cells.filter((cell) => cell.date === date) ?? []);
}
