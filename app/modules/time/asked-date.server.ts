import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { notFound } from "#app/request/problem.ts";
import { parseSheetDate } from "./sheet-date.ts";

/** The date in an address; null when it names none, 404 when it names something else. */
export function askedDate(text: string | undefined): CalendarDate | null {
	if (text === undefined) return null;
	const date = parseSheetDate(text);
	if (!date) throw notFound();
	return date;
}
