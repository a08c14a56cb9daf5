import type { CalendarDate } from "#app/lib/calendar-date.ts";

/** Where one's own week is, by any of its days. */
export function weekAddress(date: CalendarDate): string {
	return `/time/week/${date}`;
}

/** The same with last week's rows at hand, to fill gaps in. */
export function weekWithLastRows(date: CalendarDate): string {
	return `${weekAddress(date)}?rows=last`;
}

export function asksForLastRows({ searchParams }: URL): boolean {
	return searchParams.get("rows") === "last";
}

/** Where somebody else's week is written for them. */
export function memberHoursAddress(memberId: string, date: CalendarDate): string {
	return `/time/team/${memberId}/${date}/hours`;
}
