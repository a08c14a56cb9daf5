import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { type HoursByKind, sumHours } from "./hour-kinds.ts";
import { mostOvertimeOfWeek, overtimeOfWeek, type SplitDay } from "./split-week.ts";
import { lieuMinutes } from "./time-in-lieu.ts";

/** What a member worked in a period, by kind. All in minutes. */
export type MemberHours = {
	readonly hours: HoursByKind;
	/** The period's days, in their order. */
	readonly days: readonly SplitDay[];
	/** Weeks that touch the period and have more overtime than may be agreed, by their first day. */
	readonly tooMuch: readonly { readonly first: CalendarDate; readonly minutes: number }[];
	/** Time off that the period's hours earn; 0 where the company pays them out. */
	readonly lieu: number;
};

export type Period = { readonly from: CalendarDate; readonly to: CalendarDate };

/**
 * Puts weeks together that were split whole, and leaves out what of them is outside of the period.
 *
 * @param isInLieu whether overtime and Sundays are earned as time off, the setting OVERTIME_EARNED_AS
 */
export function memberHours(
	weeks: readonly (readonly SplitDay[])[],
	{ from, to }: Period,
	isInLieu: boolean,
): MemberHours {
	const days = weeks.flat().filter(({ date }) => from <= date && date <= to);
	const hours = sumHours(days.map((day) => day.hours));
	const tooMuch = weeks.flatMap((week) => {
		const minutes = overtimeOfWeek(week);
		const [first] = week;
		return first && minutes > mostOvertimeOfWeek ? [{ first: first.date, minutes }] : [];
	});
	return { hours, days, tooMuch, lieu: isInLieu ? lieuMinutes(hours) : 0 };
}
