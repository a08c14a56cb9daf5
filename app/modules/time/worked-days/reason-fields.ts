import { type CalendarDate, parseCalendarDate } from "#app/lib/calendar-date.ts";

const prefix = "reason:";

/** The field in which a form of many days asks why one of them was worked. */
export function reasonField(date: CalendarDate): string {
	return `${prefix}${date}`;
}

/** What was said, by day; days without words are left out. */
export function readReasons(form: FormData): ReadonlyMap<CalendarDate, string> {
	const said = [...form].flatMap(([name, value]) => {
		const date = name.startsWith(prefix) ? parseCalendarDate(name.slice(prefix.length)) : null;
		const reason = String(value).trim();
		return date && reason !== "" ? [[date, reason] as const] : [];
	});
	return new Map(said);
}
