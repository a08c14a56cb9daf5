import { addDays, type CalendarDate } from "#app/lib/calendar-date.ts";
import { firstOfMonth, firstOfNextMonth } from "./presets.ts";
import type { LineGrouping, ReportQuery } from "./report-query.ts";

export type Months = { readonly first: CalendarDate; readonly last: CalendarDate };

/**
 * The whole months of a report that are read from the months' sums, from the first of the first to the first of the
 * last; null where it reads entries alone: without a whole month, or where it asks for something that the sums do not
 * know.
 */
export function monthsRead(
	query: ReportQuery,
	keys: readonly (LineGrouping | "all")[],
): Months | null {
	const { from, to, note } = query;
	if (note || keys.includes("day") || keys.includes("week")) return null;
	const first = from === firstOfMonth(from) ? from : firstOfNextMonth(firstOfMonth(from));
	const isWholeTo = addDays(to, 1) === firstOfMonth(addDays(to, 1));
	const last = isWholeTo ? firstOfMonth(to) : firstOfMonth(addDays(firstOfMonth(to), -1));
	return first <= last ? { first, last } : null;
}
