import {
	addDays,
	type CalendarDate,
	calendarDate,
	daysBetween,
	parseCalendarDate,
	weekStart,
} from "#app/lib/calendar-date.ts";
import type { Period } from "#app/modules/overtime/member-hours.ts";

export type NamedPeriod = Period & { readonly label: string };

/** The periods that wages are paid for, as seen from a day. */
export function payrollPeriods(today: CalendarDate, weekStartsOn: number): NamedPeriod[] {
	const month = firstOfMonth(today);
	const last = addDays(month, -1);
	const week = weekStart(today, weekStartsOn);
	return [
		{ label: "Last month", from: firstOfMonth(last), to: last },
		{ label: "This month", from: month, to: addDays(firstOfMonth(addDays(month, 31)), -1) },
		{ label: "Last four weeks", from: addDays(week, -28), to: addDays(week, -1) },
	];
}

/** The period of an address; the last month where it names none, and what is wrong with it. */
export function readPeriod(search: URLSearchParams, [usual]: readonly NamedPeriod[]): Read {
	if (!search.has("from") && !search.has("to")) return { period: usual ?? null, errors: {} };
	const from = parseCalendarDate(search.get("from") ?? "");
	const to = parseCalendarDate(search.get("to") ?? "");
	if (from && to) return judge({ from, to });
	const errors = {
		...(!from && { from: "Choose the first day." }),
		...(!to && { to: "Choose the last day." }),
	};
	return { period: null, errors };
}

type Read = { period: Period | null; errors: { from?: string; to?: string } };

function judge(period: Period): Read {
	const days = daysBetween(period.from, period.to);
	if (days < 0) return { period: null, errors: { to: "It is before the first day." } };
	if (days > 92) return { period: null, errors: { to: "Three months at once is the most." } };
	return { period, errors: {} };
}

function firstOfMonth(date: CalendarDate): CalendarDate {
	return calendarDate(`${date.slice(0, 8)}01`);
}
