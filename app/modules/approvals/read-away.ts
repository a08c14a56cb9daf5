import { type CalendarDate, parseCalendarDate } from "#app/lib/calendar-date.ts";

export type AwayFields = { standInId: string; first: CalendarDate; last: CalendarDate };

export type AwayErrors = Partial<Record<"standIn" | "first" | "last", string>>;

/** Reads who stands in and on which days; the day of coming back is not one of them. */
export function readAway(
	typed: { standIn: string; first: string; last: string },
	choices: readonly { id: string }[],
	today: CalendarDate,
): { fields: AwayFields } | { errors: AwayErrors } {
	const first = parseCalendarDate(typed.first);
	const last = parseCalendarDate(typed.last);
	const errors: AwayErrors = {};
	if (!choices.some(({ id }) => id === typed.standIn))
		errors.standIn = "Choose who decides for you.";
	if (!first) errors.first = "Choose the first day that you are away.";
	if (!last) errors.last = "Choose the last day that you are away.";
	else if (last < today) errors.last = "This day is over. Choose today or a later one.";
	else if (first && last < first)
		errors.last = "The last day is before the first. Choose a later one.";
	if (!first || !last || Object.keys(errors).length > 0) return { errors };
	return { fields: { standInId: typed.standIn, first, last } };
}
