import type { JobSchedule } from "#app/lib/job-schedule.ts";

/** Each night, by the clocks of UTC. */
export const reconcileSchedule = {
	job: "reconcile-subscriptions",
	isDay: () => true,
	payload: (date) => ({ on: date }),
} as const satisfies JobSchedule<string, unknown>;

/** Each day, by the clocks of UTC. */
export const forgetEventsSchedule = {
	job: "forget-stripe-events",
	isDay: () => true,
	payload: (date) => ({ on: date }),
} as const satisfies JobSchedule<string, unknown>;

/** Each day; the job itself waits for the tenant's morning. */
export const accountNewsSchedule = {
	job: "tell-account-news",
	isDay: () => true,
	payload: (date) => ({ on: date }),
} as const satisfies JobSchedule<string, unknown>;
