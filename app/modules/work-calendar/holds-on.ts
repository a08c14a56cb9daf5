import type { CalendarDate } from "#app/lib/calendar-date.ts";

/** Of facts that each hold from a date on, in any order, the one that holds on `date`: the newest that has begun. */
export function holdsOn<T extends { readonly startsOn: CalendarDate }>(
	facts: readonly T[],
	date: CalendarDate,
): T | undefined {
	let newest: T | undefined;
	for (const fact of facts) {
		if (fact.startsOn <= date && (!newest || newest.startsOn < fact.startsOn)) newest = fact;
	}
	return newest;
}

/** What a workspace began with holds from here on: it is replaced by a later choice, and never taken back. */
export function isFromStart(startsOn: CalendarDate): boolean {
	return startsOn < "0002";
}
