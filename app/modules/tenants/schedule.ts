import type { JobSchedule } from "#app/lib/job-schedule.ts";

/** Each day, by the clocks of UTC. */
export const tendSchedule = {
	job: "tend-tenants",
	isDay: () => true,
	payload: (date) => ({ on: date }),
} as const satisfies JobSchedule<string, unknown>;
