import type { JobSchedule } from "#app/lib/job-schedule.ts";

/** Each day, by the tenant's clocks. */
export const sweepNotificationsSchedule = {
	job: "sweep-notifications",
	isDay: () => true,
	payload: (date) => ({ on: date }),
} as const satisfies JobSchedule<string, unknown>;
