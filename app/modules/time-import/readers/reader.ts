import { byField, type Columns, type Field } from "../fields.ts";

export type Source = "csv" | "toggl" | "clockify" | "harvest" | "kimai";

/** How a product names the columns of its export. */
export type Reader = {
	readonly source: Source;
	/** What people call the file. */
	readonly label: string;
	/** Columns by which its files are told from others; all of them are there. */
	readonly marks: readonly string[];
	/** The names that each field goes by, the most exact first. */
	readonly names: Readonly<Partial<Record<Field, readonly string[]>>>;
};

/** Finds a reader's columns by their heads, in any order and spelling. */
export function columnsFor({ names }: Reader, heads: readonly string[]): Columns {
	const bare = heads.map(bareHead);
	return byField((field) => indexOf(bare, names[field] ?? []));
}

/** Has a file all the columns that its product marks it with? */
export function isFrom({ marks }: Reader, heads: readonly string[]): boolean {
	const bare = heads.map(bareHead);
	return marks.every((mark) => bare.includes(bareHead(mark)));
}

/** `Duration (h)` and `duration (H)` are one; `Amount (USD)` is `amountusd`. */
function bareHead(head: string): string {
	return head.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function indexOf(bare: readonly string[], names: readonly string[]): number | null {
	for (const name of names) {
		const at = bare.indexOf(bareHead(name));
		if (at >= 0) return at;
	}
	return null;
}
