import { weekdayOf } from "#app/lib/calendar-date.ts";
import type { JobSchedule } from "#app/lib/job-schedule.ts";

/** Each Monday; the job itself waits for the tenant's hour. */
export const missingHoursSchedule = {
	job: "remind-missing-hours",
	isDay: (date) => weekdayOf(date) === 1,
	payload: (date) => ({ monday: date }),
} as const satisfies JobSchedule<string, unknown>;
