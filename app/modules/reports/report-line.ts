import { addDays, calendarDate } from "#app/lib/calendar-date.ts";
import { formatDateShort, formatMonth, formatRange } from "#app/lib/date-text.ts";
import { formatMinutes, formatPercent } from "#app/lib/duration.ts";
import type { Writing } from "#app/lib/writing.ts";
import type { LineGrouping } from "./report-query.ts";
import type { Sums } from "./report-sums.ts";

/** One client, project, task, person, set of tags, day, week or month of a report. */
export type ReportLine = Sums & {
	readonly id: string;
	/** Of a date its first day: `lineName` writes it. */
	readonly name: string;
	/** Where it belongs: a project's client, a task's project. */
	readonly within: string | null;
};

/** A line with what it is made of, the largest first, as far as it is shown. */
export type LineWithParts = ReportLine & {
	readonly parts: readonly ReportLine[];
	/** What the parts that are not shown come to. */
	readonly others: (Sums & { readonly count: number }) | null;
};

/** `Payroll migration`, `21 Sep 2026`, `21–27 September 2026`, `September 2026` */
export function lineName({ name }: Pick<ReportLine, "name">, by: LineGrouping, writing: Writing) {
	switch (by) {
		case "day":
			return formatDateShort(calendarDate(name), writing);
		case "week": {
			const first = calendarDate(name);
			return formatRange(first, addDays(first, 6), undefined, writing);
		}
		case "month":
			return formatMonth(calendarDate(name));
		default:
			return name;
	}
}

type Hours = Pick<Sums, "billable" | "minutes">;

/** `87 %`, or an en dash where nothing was worked. */
export function billableShare({ billable, minutes }: Hours): string {
	return minutes === 0 ? "–" : formatPercent(billable, minutes);
}

/** What a bar says: `382:30, 87 % of it billable`. */
export function lineWords(hours: Hours): string {
	return `${formatMinutes(hours.minutes)}, ${billableShare(hours)} of it billable`;
}
