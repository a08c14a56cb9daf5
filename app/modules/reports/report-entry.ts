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
	/** Null where it is not worked out yet. */
	readonly isBillable: boolean | null;
	readonly billed: number | null;
	/** Minor units; null where there is none, and for whom it is not meant. */
	readonly fee: bigint | null;
	readonly feeCurrency: string | null;
};
