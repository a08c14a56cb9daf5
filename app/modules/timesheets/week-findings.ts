import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { weekdayName } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { missingOn, type SheetDay, type WeekSheet } from "#app/modules/time/week-sheet.ts";

/** Something to know of a week before it is submitted or decided on. */
export type Finding = { tone: "warning" | "billable"; text: string };

/** What stands out in a week: days short of or over their target, days to come, billable hours without a note. */
export function weekFindings(sheet: WeekSheet, today: CalendarDate): Finding[] {
	const found = [
		...byDay(sheet.days, "short", missingOn),
		...byDay(sheet.days, "over", overOn),
		...daysToCome(sheet.days, today),
		...withoutNote(sheet),
	];
	if (found.length > 0) return found.map((text) => ({ tone: "warning", text }));
	const text =
		sheet.target > 0 ? "Every day meets its target." : "Nothing is expected of these days.";
	return [{ tone: "billable", text }];
}

/** What a week has more than is expected of its days; short days do not lower it. */
export function overTarget({ days }: WeekSheet): number {
	return days.reduce((sum, day) => sum + overOn(day), 0);
}

/** `0:15 short on Tuesday, 0:45 on Thursday.` */
function byDay(
	days: readonly SheetDay[],
	word: "short" | "over",
	minutesOf: (day: SheetDay) => number,
): string[] {
	const found = days.filter((day) => minutesOf(day) > 0);
	if (found.length === 0) return [];
	const parts = found.map((day, index) => {
		const said = index === 0 ? ` ${word}` : "";
		return `${formatMinutes(minutesOf(day))}${said} on ${weekdayName(day.date)}`;
	});
	return [`${parts.join(", ")}.`];
}

function overOn({ minutes, target }: SheetDay): number {
	return Math.max(0, minutes - target);
}

function daysToCome(days: readonly SheetDay[], today: CalendarDate): string[] {
	const count = days.filter(({ date, target }) => date > today && target > 0).length;
	if (count === 0) return [];
	return [
		count === 1 ? "1 working day is still to come." : `${count} working days are still to come.`,
	];
}

function withoutNote({ rows }: WeekSheet): string[] {
	const entries = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.entries));
	const count = entries.filter(({ billable, note }) => billable && note === "").length;
	if (count === 0) return [];
	return [
		count === 1 ? "1 billable entry has no note." : `${count} billable entries have no note.`,
	];
}
