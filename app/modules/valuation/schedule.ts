import type { JobSchedule } from "#app/lib/job-schedule.ts";

/** Each day, as soon as it begins. */
export const resumeRevaluationsSchedule = {
	job: "resume-revaluations",
	isDay: () => true,
	payload: (date) => ({ date }),
} as const satisfies JobSchedule<string, unknown>;
