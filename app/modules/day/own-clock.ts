import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { localDay } from "#app/lib/local-day.ts";
import { zoneLabel } from "#app/lib/time-zones.ts";
import { zoneOffset } from "#app/lib/zone-offset.ts";

/** For who lives by another clock than their workspace: how the times of a day relate to it. Null for everybody else. */
export function ownClockText(zone: string, own: string | null, date: CalendarDate): string | null {
	if (own === null) return null;
	const noon = localDay(zone, date).start.getTime() + 12 * 3_600_000;
	const ahead = (zoneOffset(own, noon) - zoneOffset(zone, noon)) / 60_000;
	if (ahead === 0) return null;
	const place = zoneLabel(zone).replace(/ \(.*/, "");
	const how = ahead > 0 ? "ahead" : "behind";
	return `Times are those of ${place}, by which the workspace keeps its days. Your own clock is ${formatMinutes(Math.abs(ahead))} ${how}.`;
}
