import { type CalendarDate, weekdayOf } from "#app/lib/calendar-date.ts";
import type { WorkDay } from "#app/modules/work-calendar/work-day.ts";
import { type HourKind, type HoursByKind, noHours } from "./hour-kinds.ts";

/** A day of a week with what was worked on it, in minutes. */
export type WorkedDay = Pick<WorkDay, "date" | "expected" | "holiday"> & {
	readonly minutes: number;
};

export type SplitDay = { readonly date: CalendarDate; readonly hours: HoursByKind };

const hour = 60;
/** Section 9(1)(b): nine ordinary hours a day for who works five days a week or fewer. */
const dailyOfFive = 9 * hour;
/** Section 9(1)(c): eight for who works more days. */
const dailyOfMore = 8 * hour;
/** Section 11(1): a compressed week may have days of up to twelve hours without overtime pay. */
const dailyCompressed = 12 * hour;

/**
 * The hours of a week by kind, by the Basic Conditions of Employment Act 75 of 1997:
 *
 * - work on a public holiday is counted apart (section 18), also where it is a Sunday. A half day that a company gives
 *   is none in the Act's sense: its hours are like any other's;
 * - work on a Sunday is counted apart (section 16(1)); of who ordinarily works on Sundays it uses up ordinary hours,
 *   of others it does not (section 16(4));
 * - ordinary hours end at the day's limit (section 9(1)(b) and (c)), which a work pattern of longer days raises up to
 *   twelve hours (section 11), and at the week's (section 9(1)(a)); what is beyond is overtime (section 10).
 *
 * @param days all days of one week, in their order
 * @param ordinaryMinutes how much of a week is ordinary: the setting ORDINARY_HOURS_IN_WEEK
 */
export function splitWeek(days: readonly WorkedDay[], ordinaryMinutes: number): SplitDay[] {
	const isLong = days.filter(({ expected }) => expected > 0).length > 5;
	const daily = isLong ? dailyOfMore : dailyOfFive;
	let left = ordinaryMinutes;
	return days.map((day) => {
		const { date, minutes } = day;
		const kind = kindOfDay(day);
		if (kind !== "ordinary") {
			if (kind === "ordinary-sunday") left -= Math.min(left, minutes);
			return { date, hours: { ...noHours, [kind]: minutes } };
		}
		const ordinary = Math.min(minutes, left, dailyLimit(day, daily));
		left -= ordinary;
		return { date, hours: { ...noHours, ordinary, overtime: minutes - ordinary } };
	});
}

function kindOfDay({ date, expected, holiday }: WorkedDay): Exclude<HourKind, "overtime"> {
	if (holiday && !holiday.isHalf) return "holiday";
	if (weekdayOf(date) !== 7) return "ordinary";
	return expected > 0 ? "ordinary-sunday" : "sunday";
}

function dailyLimit({ expected }: WorkedDay, daily: number): number {
	return Math.max(daily, Math.min(expected, dailyCompressed));
}

/**
 * Minutes of a week that count towards the most overtime that may be agreed, ten hours (section 10(1)(b)): overtime, and
 * Sundays of who does not ordinarily work on them (section 16(4)).
 */
export function overtimeOfWeek(days: readonly SplitDay[]): number {
	return days.reduce((sum, { hours }) => sum + hours.overtime + hours.sunday, 0);
}

/** Section 10(1)(b). */
export const mostOvertimeOfWeek = 10 * hour;
