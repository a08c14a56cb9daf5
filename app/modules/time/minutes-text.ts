import { formatMinutes } from "#app/lib/duration.ts";

/** Minutes as a cell shows them: zero is blank. */
export function minutesText(minutes: number): string {
	return minutes === 0 ? "" : formatMinutes(minutes);
}
