import type { CalendarDate } from "./calendar-date.ts";

/** A job that comes by itself, once a day on the days it names, as soon as the day begins. */
export type JobSchedule<Name extends string, Payload> = {
	readonly job: Name;
	/** By the clocks of the tenant's zone; of UTC for a job of the site. */
	isDay(date: CalendarDate): boolean;
	payload(date: CalendarDate): Payload;
};
