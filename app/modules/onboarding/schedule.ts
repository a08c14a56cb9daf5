import type { JobSchedule } from "#app/lib/job-schedule.ts";

/** Each day, by the clocks of UTC. */
export const sweepSchedule = {
	job: "sweep-sign-ups",
	isDay: () => true,
	payload: (date) => ({ on: date }),
} as const satisfies JobSchedule<string, unknown>;
