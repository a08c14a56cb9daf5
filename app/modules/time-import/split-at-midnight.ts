import { addDays, startOfDayIn, todayIn } from "#app/lib/calendar-date.ts";
import type { Piece } from "./read-line.ts";

/**
 * Work from one instant to another as entries of single days, as a timer that is stopped makes them. Their minutes are
 * together what the whole comes to, rounded half up: none is lost at midnight.
 */
export function splitAtMidnight(startedAt: Date, endedAt: Date, zone: string): Piece[] {
	const pieces: Piece[] = [];
	let counted = 0;
	for (let from = startedAt; from < endedAt; ) {
		const date = todayIn(zone, from);
		const midnight = startOfDayIn(zone, addDays(date, 1));
		const to = midnight < endedAt ? midnight : endedAt;
		const until = Math.floor((to.getTime() - startedAt.getTime() + 30_000) / 60_000);
		if (until > counted)
			pieces.push({ date, minutes: until - counted, startedAt: from, endedAt: to });
		counted = until;
		from = to;
	}
	return pieces;
}
