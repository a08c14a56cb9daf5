import type { CalendarDate } from "#app/lib/calendar-date.ts";
import {
	formatDayAndMonth,
	formatDayShort,
	formatMonth,
	formatMonthShort,
} from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import type { Writing } from "#app/lib/writing.ts";
import { fullest, minutesOf, type Period, type PeriodKind } from "./hours-by-period.ts";

/** Under a bar: `1 Jun`, or `Jun 26` for a month. */
export function periodTick(first: CalendarDate, kind: PeriodKind, writing: Writing): string {
	if (kind !== "month") return formatDayShort(first, writing);
	return formatMonthShort(first);
}

/** `the week of 31 August`, `31 August`, `August 2026` */
export function periodName(first: CalendarDate, kind: PeriodKind, writing: Writing): string {
	if (kind === "day") return formatDayAndMonth(first, writing);
	if (kind === "week") return `the week of ${formatDayAndMonth(first, writing)}`;
	return formatMonth(first);
}

/** What the chart shows, in a sentence; the text alternative of its bars. */
export function finding(periods: readonly Period[], kind: PeriodKind, writing: Writing): string {
	const most = fullest(periods);
	if (!most) return "No time was captured in these days.";
	const when = `${kind === "day" ? "on" : "in"} ${periodName(most.first, kind, writing)}`;
	const worked = formatMinutes(minutesOf(most));
	return `Most ${when}: ${worked}, ${billableOf(most)} of it billable.`;
}

function billableOf(period: Period): string {
	if (period.billable === 0) return "none";
	return period.billable === minutesOf(period) ? "all" : formatMinutes(period.billable);
}
