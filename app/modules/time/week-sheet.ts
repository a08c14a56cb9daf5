import type { CalendarDate } from "#app/lib/calendar-date.ts";
import type { WorkDay } from "#app/modules/work-calendar/work-day.ts";

/** A task as a row of the sheet. `position` is null for a row that stands only for its entries. */
export type SheetTask = {
	id: string;
	name: string;
	project: string;
	client: string;
	billable: boolean;
	/** Closed tasks are shown, but nothing new is captured on them. */
	isOpen: boolean;
	/** Hours on a project stay with who captured them, also when they may not see it any more. */
	isSeen: boolean;
	/** Its reader wants it at hand. */
	isFavourite: boolean;
	position: number | null;
};

export type SheetEntry = {
	id: string;
	version: number;
	taskId: string;
	date: CalendarDate;
	minutes: number;
	billable: boolean;
	/** Whether somebody said so for this entry alone; null follows project and task. */
	billableOverride: boolean | null;
	note: string;
	tagIds: readonly string[];
	/** Its start and end (ISO 8601) and the IANA zone of the clock that they were taken from; null for minutes alone. */
	times: { from: string; to: string; zone: string } | null;
};

export type SheetCell = {
	taskId: string;
	date: CalendarDate;
	entries: readonly SheetEntry[];
	minutes: number;
};

export type SheetRow = { task: SheetTask; cells: readonly SheetCell[]; minutes: number };

export type DayHours = { date: CalendarDate; target: number; minutes: number; billable: number };

export type SheetDay = DayHours & {
	/** Why it takes no change. */
	lock: { reason: string } | null;
	/** Why its member worked, where they have it off. */
	worked: string | null;
} & Pick<WorkDay, "holiday" | "absences">;

/** A day as the week is told of it. */
export type DayFacts = Pick<SheetDay, "date" | "target"> &
	Partial<Pick<SheetDay, "lock" | "worked" | "holiday" | "absences">>;

export type WeekSheet = {
	days: readonly SheetDay[];
	rows: readonly SheetRow[];
	minutes: number;
	billable: number;
	target: number;
	/** What the days lack of their targets; more on one day does not make up for another. */
	missing: number;
};

export type WeekFacts = {
	days: readonly DayFacts[];
	tasks: readonly SheetTask[];
	entries: readonly SheetEntry[];
};

/** A member's week as rows of tasks and columns of days, with every total. All times in minutes. */
export function weekSheet({ days, tasks, entries }: WeekFacts): WeekSheet {
	const dates = days.map(({ date }) => date);
	const rows = [...tasks].sort(byPosition).map((task) => sheetRow(task, dates, entries));
	const shown = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.entries));
	const sheetDays = days.map((day) => sheetDay(day, shown));
	return {
		days: sheetDays,
		rows,
		minutes: minutesOf(shown),
		billable: minutesOf(shown.filter(({ billable }) => billable)),
		target: sheetDays.reduce((sum, { target }) => sum + target, 0),
		missing: sheetDays.reduce((sum, day) => sum + missingOn(day), 0),
	};
}

/** What a day lacks of its target. */
export function missingOn(day: Pick<SheetDay, "target" | "minutes">): number {
	return Math.max(0, day.target - day.minutes);
}

export function minutesOf(entries: readonly { minutes: number }[]): number {
	return entries.reduce((sum, { minutes }) => sum + minutes, 0);
}

function sheetRow(
	task: SheetTask,
	dates: readonly CalendarDate[],
	entries: readonly SheetEntry[],
): SheetRow {
	const own = entries.filter(({ taskId }) => taskId === task.id);
	const cells = dates.map((date) => {
		const of = own.filter((entry) => entry.date === date);
		return { taskId: task.id, date, entries: of, minutes: minutesOf(of) };
	});
	return { task, cells, minutes: minutesOf(cells) };
}

function sheetDay(
	{ date, target, lock = null, worked = null, holiday = null, absences = [] }: DayFacts,
	entries: readonly SheetEntry[],
): SheetDay {
	const own = entries.filter((entry) => entry.date === date);
	const billable = minutesOf(own.filter((entry) => entry.billable));
	return { date, target, minutes: minutesOf(own), billable, lock, worked, holiday, absences };
}

/** Rows in the order they were put on the sheet, then the others: billable first, then by their names. */
function byPosition(a: SheetTask, b: SheetTask): number {
	const [first, second] = [a.position ?? Infinity, b.position ?? Infinity];
	if (first !== second) return first - second;
	if (a.billable !== b.billable) return a.billable ? -1 : 1;
	return compare(a.client, b.client) || compare(a.project, b.project) || compare(a.name, b.name);
}

function compare(a: string, b: string): number {
	return a.localeCompare(b, "en");
}
