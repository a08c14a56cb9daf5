import type { Period, PeriodKind } from "./hours-by-period.ts";
import type { ReportEntry } from "./report-entry.ts";
import type { LineWithParts } from "./report-line.ts";
import type { Sums } from "./report-sums.ts";

/** A page of a report's lines, or of its entries. */
export type ReportTable = {
	/** How many rows there are on all pages, and how many stand before this one. */
	readonly count: number;
	readonly offset: number;
} & (
	| { readonly kind: "entries"; readonly rows: readonly ReportEntry[] }
	| {
			readonly kind: "lines";
			readonly rows: readonly LineWithParts[];
			/** Minutes of the longest bar. */
			readonly most: number;
	  }
);

export type ReportFigures = {
	readonly totals: Sums;
	readonly chart: { readonly kind: PeriodKind; readonly periods: readonly Period[] };
	readonly table: ReportTable;
};
