import type { Sight } from "./sight.ts";

/** The columns of numbers in a report's table, in their order. */
export const numberColumns = [
	"minutes",
	"billable",
	"share",
	"billed",
	"rate",
	"fees",
	"costs",
	"margin",
] as const;
export type NumberColumn = (typeof numberColumns)[number];

export const columnNames: Record<NumberColumn, string> = {
	minutes: "Hours",
	billable: "Billable",
	share: "% billable",
	billed: "Billed",
	rate: "Rate reached",
	fees: "Fees",
	costs: "Cost",
	margin: "Margin",
};

/** Those that a reader is shown. */
export function columnsFor({ fees, costs }: Sight): NumberColumn[] {
	return numberColumns.filter((column) => {
		if (column === "rate" || column === "fees") return fees;
		if (column === "costs") return costs;
		return column === "margin" ? fees && costs : true;
	});
}
