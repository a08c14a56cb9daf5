import { addDays, type CalendarDate, daysBetween, weekStart } from "#app/lib/calendar-date.ts";
import { firstOfMonth, firstOfNextMonth } from "./presets.ts";

/** Minutes of one day; `internal` is what is not billable. */
export type DayHours = {
	readonly date: CalendarDate;
	readonly billable: number;
	readonly internal: number;
};

export type PeriodKind = "day" | "week" | "month";

/** A bar of the chart: from its first day, both kinds of minutes. */
export type Period = {
	readonly first: CalendarDate;
	readonly billable: number;
	readonly internal: number;
};

type Range = { readonly from: CalendarDate; readonly to: CalendarDate };

/** Days up to about two weeks, weeks up to half a year, else months: never more than 37 bars. */
export function periodKind({ from, to }: Range): PeriodKind {
	const days = daysBetween(from, to) + 1;
	if (days <= 16) return "day";
	return days <= 182 ? "week" : "month";
}

/** The hours of a range by day, week or month, empty ones included. The first may be cut by the range. */
export function hoursByPeriod(
	days: readonly DayHours[],
	range: Range,
	weekStartsOn: number,
): Period[] {
	const kind = periodKind(range);
	const sums = new Map<CalendarDate, { billable: number; internal: number }>();
	for (let first = startOf(range.from, kind, weekStartsOn); first <= range.to; ) {
		sums.set(first, { billable: 0, internal: 0 });
		first = next(first, kind);
	}
	for (const { date, billable, internal } of days) {
		const sum = sums.get(startOf(date, kind, weekStartsOn));
		if (!sum) continue;
		sum.billable += billable;
		sum.internal += internal;
	}
	return [...sums].map(([first, sum]) => ({ first, ...sum }));
}

function startOf(date: CalendarDate, kind: PeriodKind, weekStartsOn: number): CalendarDate {
	if (kind === "day") return date;
	return kind === "week" ? weekStart(date, weekStartsOn) : firstOfMonth(date);
}

function next(first: CalendarDate, kind: PeriodKind): CalendarDate {
	if (kind === "month") return firstOfNextMonth(first);
	return addDays(first, kind === "day" ? 1 : 7);
}

/** The period with the most time, the first of equals; none when there is no time at all. */
export function fullest(periods: readonly Period[]): Period | undefined {
	let best: Period | undefined;
	for (const period of periods) {
		if (minutesOf(period) > (best ? minutesOf(best) : 0)) best = period;
	}
	return best;
}

export function minutesOf({ billable, internal }: Omit<Period, "first">): number {
	return billable + internal;
}

/** Where the chart's scale ends, in minutes: four equal steps of a round number of hours, above all bars. */
export function scaleTop(periods: readonly Period[]): number {
	const most = Math.max(0, ...periods.map(minutesOf));
	for (let power = 1; ; power *= 10) {
		const step = [1, 1.5, 2, 2.5, 3, 4, 5, 7.5]
			.map((factor) => factor * power * 60)
			.find((s) => s * 4 >= most);
		if (step) return step * 4;
	}
}
