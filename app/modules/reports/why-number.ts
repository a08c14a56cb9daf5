import type { ReportLine } from "./report-line.ts";
import type { Sums } from "./report-sums.ts";
import type { Explainable } from "./why-query.ts";

/** What a number is made of: one part a project and rate, the largest first. */
export type WhyPart = {
	readonly key: string;
	readonly name: string;
	readonly within: string | null;
	/** Billed or worked minutes that the amount is for. */
	readonly minutes: number;
	readonly sums: Pick<Sums, "billable" | "billed" | "fees" | "costs">;
	/** At what; null where several apply or none. */
	readonly rate: {
		readonly minor: bigint;
		readonly currency: string;
		readonly unit: "hour" | "day";
		readonly startsOn: string;
	} | null;
};

export type WhyNumber = {
	readonly column: Explainable;
	/** The line that is explained; null for the total. */
	readonly line: ReportLine | null;
	readonly total: Sums;
	readonly parts: readonly WhyPart[];
	/** How many parts are not listed, and what they come to. */
	readonly others: { readonly count: number; readonly sums: WhyPart["sums"] } | null;
	/** Of more than half a year parts are projects, without their rates. */
	readonly isByRate: boolean;
};
