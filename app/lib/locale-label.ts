import { calendarDate } from "./calendar-date.ts";
import { formatDateShort } from "./date-text.ts";
import { clockText } from "./moment-text.ts";
import { formatNumber } from "./writing.ts";
import { writingOf } from "./writing-of.ts";

/** `German (Germany): 22.11.2026, 14:30, 1.234,5`. On the server only: engines name languages otherwise. */
export function localeLabel(locale: string): string {
	const writing = writingOf(locale);
	const at = clockText(new Date("2026-11-22T14:30:00Z"), "UTC", writing);
	const day = formatDateShort(calendarDate("2026-11-22"), writing);
	const name = new Intl.DisplayNames("en", { type: "language" }).of(locale) ?? locale;
	return `${name}: ${day}, ${at}, ${formatNumber(1234.5, writing)}`;
}
