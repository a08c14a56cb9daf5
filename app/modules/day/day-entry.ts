import type { CalendarDate } from "#app/lib/calendar-date.ts";

/** An entry as its day shows it. */
export type DayEntry = {
	id: string;
	version: number;
	date: CalendarDate;
	taskId: string;
	task: string;
	project: string;
	client: string;
	billable: boolean;
	/** Closed tasks are shown, but nothing new is captured on them. */
	isOpen: boolean;
	minutes: number;
	note: string;
	tagIds: string[];
	/** `from` minutes of the day went by before it, by the clocks of the zone in which it was taken. */
	times: { from: number; startedAt: Date; endedAt: Date; zone: string } | null;
};
