import { addDays, calendarDate, startOfDayIn } from "#app/lib/calendar-date.ts";
import type { StoredEntry } from "./stored-entry.ts";

/** The instant at which an entry's day ends: the zone in which its times were taken decides. */
export function dayEnds({ zone, date }: Pick<StoredEntry, "zone" | "date">): Date {
	return startOfDayIn(zone ?? "UTC", addDays(calendarDate(date), 1));
}
