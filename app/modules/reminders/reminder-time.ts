import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { localTime } from "#app/lib/local-time.ts";

export type ReminderTime =
	| { kind: "due" }
	/** Too early: look again then, at the start of the zone's next hour. */
	| { kind: "early"; lookAgain: Date }
	/** The day is over. */
	| { kind: "late" };

/**
 * Whether a reminder for `day` may go out now: from the hour on that the tenant chose until its day ends, by
 * the clocks of its zone. An hour that clocks skip in spring counts as come when they have passed it, one that
 * they show twice in autumn the first time.
 */
export function reminderTime(
	now: Date,
	wish: { zone: string; day: CalendarDate; hour: number },
): ReminderTime {
	const local = localTime(wish.zone, now);
	if (local.date > wish.day) return { kind: "late" };
	if (local.date === wish.day && local.hour >= wish.hour) return { kind: "due" };
	const minutesLeft = 60 - local.minute;
	const thisMinute = Math.floor(now.getTime() / 60_000);
	return { kind: "early", lookAgain: new Date((thisMinute + minutesLeft) * 60_000) };
}
