import { csvText } from "./csv.ts";
import { currencyExponent } from "./money.ts";

/** What the cells of a column are: hours are minutes, money minor units, a date `YYYY-MM-DD`, a share 0 to 1. */
export type SheetColumn = {
	readonly name: string;
	readonly kind: "text" | "date" | "hours" | "count" | "share" | "money";
	/** ISO 4217, of money. */
	readonly currency?: string;
};

/** Null is nothing: no amount, no share of nothing. */
export type SheetCell = string | number | bigint | null;

/** A table to be taken away as a file of whichever kind. */
export type Sheet = {
	readonly title: string;
	/** What it is of, in words: its days, what it is narrowed to. */
	readonly about: readonly string[];
	readonly columns: readonly SheetColumn[];
	readonly rows: readonly (readonly SheetCell[])[];
	/** The sums under it; null where there are none. */
	readonly total: readonly SheetCell[] | null;
};

/** As CSV: in the first line what it is about, in the second the columns. Hours are decimal. No line of totals. */
export function sheetCsv({ title, about, columns, rows }: Sheet): string {
	return csvText([
		[title, ...about],
		columns.map(({ name }) => name),
		...rows.map((row) => row.map((cell, index) => plainCell(cell, columns[index]))),
	]);
}

/** A cell as text or as the number that a spreadsheet reckons with. */
export function plainCell(cell: SheetCell, column: SheetColumn | undefined): string | number {
	if (cell === null) return "";
	if (typeof cell === "bigint") {
		return Number(cell) / 10 ** currencyExponent(column?.currency ?? "");
	}
	if (typeof cell === "number" && column?.kind === "hours") return decimalHours(cell);
	return cell;
}

/** Minutes as hours of four decimals for a spreadsheet, exact to the minute: 7.25. */
export function decimalHours(minutes: number): number {
	return Math.round((minutes / 60) * 10_000) / 10_000;
}
