import { formatMinutes, formatPercent } from "#app/lib/duration.ts";

/** One client, project, task or person of a report. */
export type ReportLine = {
	readonly id: string;
	readonly name: string;
	/** Where it belongs: a project's client, a task's project. */
	readonly within: string | null;
	readonly minutes: number;
	readonly billable: number;
	readonly entries: number;
};

export type ReportTotals = Pick<ReportLine, "minutes" | "billable" | "entries">;

/** The sums that stand under the lines. */
export function totalsOf(lines: readonly ReportTotals[]): ReportTotals {
	const totals = { minutes: 0, billable: 0, entries: 0 };
	for (const line of lines) {
		totals.minutes += line.minutes;
		totals.billable += line.billable;
		totals.entries += line.entries;
	}
	return totals;
}

/** `87 %`, or an en dash where nothing was worked. */
export function billableShare({ billable, minutes }: Omit<ReportTotals, "entries">): string {
	return minutes === 0 ? "–" : formatPercent(billable, minutes);
}

/** Minutes as hours for a spreadsheet: 7.25. */
export function decimalHours(minutes: number): number {
	return Math.round((minutes / 60) * 10_000) / 10_000;
}

/** What a bar says: `382:30, 87 % of it billable`. */
export function lineWords(line: ReportTotals): string {
	return `${formatMinutes(line.minutes)}, ${billableShare(line)} of it billable`;
}
