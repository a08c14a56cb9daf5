import { addDays, startOfDayIn, todayIn } from "#app/lib/calendar-date.ts";

/** A timer as the pages show it. */
export type RunningTimer = {
	id: string;
	version: number;
	taskId: string;
	task: string;
	project: string;
	client: string;
	/** False: its task takes no time any more, or is closed to the member. Another one has to be chosen. */
	isOpen: boolean;
	note: string;
	startedAt: Date;
	/** The IANA zone that it was started in. */
	zone: string;
	/** From then on stopping asks what to keep. */
	asksAt: Date;
};

/** What the frame of every page knows of a member's timer, and when it was so by the server's clock. */
export type TimerState = { running: RunningTimer | null; now: Date };

/**
 * When a timer begins to ask what of it is to be kept: after the workspace's limit of hours, or at the midnight that it
 * passes, whichever is first.
 */
export function asksAt(startedAt: Date, zone: string, limitHours: number): Date {
	const midnight = startOfDayIn(zone, addDays(todayIn(zone, startedAt), 1));
	const limit = new Date(startedAt.getTime() + limitHours * 3_600_000);
	return limit < midnight ? limit : midnight;
}
