import { csvText } from "#app/lib/csv.ts";
import type { ReportEntry } from "./report-entry.ts";
import { decimalHours, type ReportLine } from "./report-line.ts";
import { groupingNames, type ReportQuery } from "./report-query.ts";

type Words = readonly string[];

/** A report as CSV: in the first line what it is about, in the second the columns. Hours are decimal. */
export function linesFile(
	query: ReportQuery,
	narrowedTo: Words,
	lines: readonly ReportLine[],
): string {
	return csvText([
		about(query, narrowedTo),
		[groupingNames[query.by], "Within", "Hours", "Billable hours", "Entries"],
		...lines.map((line) => [
			line.name,
			line.within ?? "",
			decimalHours(line.minutes),
			decimalHours(line.billable),
			line.entries,
		]),
	]);
}

/** The entries themselves as CSV. */
export function entriesFile(
	query: ReportQuery,
	narrowedTo: Words,
	entries: readonly ReportEntry[],
): string {
	return csvText([
		about(query, narrowedTo),
		["Date", "Person", "Client", "Project", "Task", "Note", "Hours", "Billable"],
		...entries.map((entry) => [
			entry.date,
			entry.member,
			entry.client,
			entry.project,
			entry.task,
			entry.note,
			decimalHours(entry.minutes),
			entry.isBillable ? "yes" : "no",
		]),
	]);
}

/** `time-by-client-2026-09-01-2026-09-30.csv` */
export function fileName({ by, from, to }: ReportQuery): string {
	return `time-by-${by === "member" ? "person" : by}-${from}-${to}.csv`;
}

function about({ by, from, to }: ReportQuery, narrowedTo: Words): Words {
	return [`Time by ${groupingNames[by].toLowerCase()}`, `${from} to ${to}`, ...narrowedTo];
}
