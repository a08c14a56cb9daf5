import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { todayIn } from "#app/lib/calendar-date.ts";

const dayMs = 24 * 3_600_000;

/** Days that an invitation's link works. */
export const invitationDays = 14;

export function invitationEnd(sentAt: Date): Date {
	return new Date(sentAt.getTime() + invitationDays * dayMs);
}

/** The last whole day on which it works, as the workspace's calendar says. */
export function lastDayOf(expiresAt: Date, timeZone: string): CalendarDate {
	return todayIn(timeZone, new Date(expiresAt.getTime() - dayMs));
}
