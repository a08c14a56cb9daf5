/** How long a price that was shown holds, in milliseconds. */
const holdsFor = 60 * 60_000;

/**
 * From when the days of a change are counted: the moment of the preview that somebody saw, if it is not older than an
 * hour; else now. A moment in the future, or none that can be read, counts as now.
 */
export function readShownAt(given: unknown, now: Date): Date {
	const shown = new Date(typeof given === "string" ? given : Number.NaN);
	const age = now.getTime() - shown.getTime();
	return age >= 0 && age <= holdsFor ? shown : now;
}
