import { isLineId } from "./inside-line.ts";
import type { NumberColumn } from "./report-columns.ts";
import { type Grouping, type ReportQuery, reportSearch } from "./report-query.ts";

/** The numbers of a report that have a working beside the table. */
export const explainable = ["billed", "fees", "costs", "margin"] as const;
export type Explainable = (typeof explainable)[number];

/** Which number is asked about; without a line the total. */
export type WhyQuery = { readonly column: Explainable; readonly line?: string };

/** The same report with a number's working beside it. */
export function whySearch(
	query: ReportQuery,
	{ column, line }: { column: NumberColumn; line?: string },
): string {
	return reportSearch(query, { why: line ? `${column}.${line}` : column });
}

/** Reads what `whySearch` wrote of a report by a grouping; null for anything else. */
export function readWhy(search: URLSearchParams, by: Grouping): WhyQuery | null {
	const [name, ...rest] = (search.get("why") ?? "").split(".");
	const column = explainable.find((each) => each === name);
	if (!column) return null;
	if (rest.length === 0 || by === "entry") return { column };
	const line = rest.join(".");
	return isLineId(by, line) ? { column, line } : null;
}
