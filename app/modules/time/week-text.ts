import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { weekdayName } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import type { AwayDay } from "./away.ts";
import { type DayHours, missingOn } from "./week-sheet.ts";

/** How a day stands against its target: a day that is over and lacks time is short. */
export type DayState = "none" | "met" | "short" | "open";

export function dayState(day: DayHours, today: CalendarDate): DayState {
	if (day.target === 0) return "none";
	if (missingOn(day) === 0) return "met";
	return day.date < today ? "short" : "open";
}

/** Under a day's total: `8:00 met`, `0:15 short`, the target of a day to come, `holiday`, `leave`, `no target`. */
export function dayNote(day: DayHours & Partial<AwayDay>, today: CalendarDate): string {
	const state = dayState(day, today);
	switch (state) {
		case "none":
			if (day.holiday) return "holiday";
			return day.absences?.length ? "leave" : "no target";
		case "met":
			return `${formatMinutes(day.target)} met`;
		case "short":
			return `${formatMinutes(missingOn(day))} short`;
		case "open":
			return formatMinutes(day.target);
		default:
			return state satisfies never;
	}
}

/** `2:36 today, 4:00 on Friday, 0:15 on Monday`: today first, then days to come, then days gone by. */
export function missingByDay(days: readonly DayHours[], today: CalendarDate): string {
	const rank = (date: CalendarDate) => (date === today ? 0 : 1 + Number(date < today));
	const lacking = days
		.filter((day) => missingOn(day) > 0)
		.sort((a, b) => rank(a.date) - rank(b.date) || (a.date < b.date ? -1 : 1));
	const shown = lacking.slice(0, lacking.length === 4 ? 4 : 3).map((day) => {
		const when = day.date === today ? "today" : `on ${weekdayName(day.date)}`;
		return `${formatMinutes(missingOn(day))} ${when}`;
	});
	const rest = lacking.length - shown.length;
	return [...shown, ...(rest > 0 ? [`and ${rest} more days`] : [])].join(", ");
}

/** How many working days are complete, how many there are, and how far the next one is, 0 to 1. */
export function tallyOf(days: readonly DayHours[], today: CalendarDate) {
	const working = days.filter(({ target }) => target > 0);
	const complete = working.filter((day) => missingOn(day) === 0).length;
	const now = working.find(({ date }) => date === today);
	const isUnderWay = now !== undefined && now.minutes > 0 && missingOn(now) > 0;
	const label = `${complete} of ${working.length} working days complete`;
	return {
		complete,
		days: working.length,
		today: isUnderWay ? now.minutes / now.target : 0,
		label: isUnderWay ? `${label}, today in progress` : label,
	};
}
