import { MINUTES_OF_DAY } from "./read-cell.ts";
import { minutesOf } from "./week-sheet.ts";

/** Minutes that a date still takes beside some entries: a day never holds more than 24 hours. */
export function dayRoom(
	entries: readonly { date: string; minutes: number }[],
	date: string,
): number {
	const taken = minutesOf(entries.filter((entry) => entry.date === date));
	return Math.max(0, MINUTES_OF_DAY - taken);
}
