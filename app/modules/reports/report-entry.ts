import type { CalendarDate } from "#app/lib/calendar-date.ts";

/** A time entry with the names of what it was for. */
export type ReportEntry = {
	readonly id: string;
	readonly date: CalendarDate;
	readonly member: string;
	readonly client: string;
	readonly project: string;
	readonly task: string;
	readonly note: string;
	readonly minutes: number;
	readonly isBillable: boolean;
};
