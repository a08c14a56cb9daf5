import { isoWeekNumber, todayIn, weekdayOf } from "#app/lib/calendar-date.ts";
import { formatDate, weekdayName } from "#app/lib/date-text.ts";
import type { Writing } from "#app/lib/writing.ts";

/** What the side of the sign-in pages shows. */
export type Today = { weekday: number; name: string; text: string };

export function todayWords(zone: string, writing: Writing, now: Date): Today {
	const today = todayIn(zone, now);
	return {
		weekday: weekdayOf(today),
		name: weekdayName(today),
		text: `${formatDate(today, writing)}, week ${isoWeekNumber(today)}`,
	};
}
