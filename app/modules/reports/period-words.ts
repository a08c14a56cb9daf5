import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { formatDate, formatDayAndMonth, formatDayShort, yearOf } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { fullest, minutesOf, type Period, type PeriodKind } from "./hours-by-period.ts";

/** Under a bar: `1 Jun`, or `Jun 26` for a month. */
export function periodTick(first: CalendarDate, kind: PeriodKind): string {
	if (kind !== "month") return formatDayShort(first);
	return `${formatDayShort(first).replace(/^\d+ /, "")} ${String(yearOf(first)).slice(2)}`;
}

/** `the week of 31 August`, `31 August`, `August 2026` */
export function periodName(first: CalendarDate, kind: PeriodKind): string {
	if (kind === "day") return formatDayAndMonth(first);
	if (kind === "week") return `the week of ${formatDayAndMonth(first)}`;
	return formatDate(first).replace(/^\d+ /, "");
}

/** What the chart shows, in a sentence; the text alternative of its bars. */
export function finding(periods: readonly Period[], kind: PeriodKind): string {
	const most = fullest(periods);
	if (!most) return "No time was captured in these days.";
	const when = `${kind === "day" ? "on" : "in"} ${periodName(most.first, kind)}`;
	const worked = formatMinutes(minutesOf(most));
	return `Most ${when}: ${worked}, ${billableOf(most)} of it billable.`;
}

function billableOf(period: Period): string {
	if (period.billable === 0) return "none";
	return period.billable === minutesOf(period) ? "all" : formatMinutes(period.billable);
}
