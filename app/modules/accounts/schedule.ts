import type { JobSchedule } from "#app/lib/job-schedule.ts";

/** Each day, by the tenant's clocks. */
export const sweepSignInsSchedule = {
	job: "sweep-sign-ins",
	isDay: () => true,
	payload: (date) => ({ on: date }),
} as const satisfies JobSchedule<string, unknown>;
