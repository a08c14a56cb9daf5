import type { PgTable } from "drizzle-orm/pg-core";

/**
 * What a column of text or JSON holds. It decides what a scrubbed copy and an archive make of it:
 *
 * - `plain`: says nothing of a person; kept
 * - `name`, `address`: of a person; another stands in its place in a scrubbed copy
 * - `words`: what people wrote freely; a scrubbed copy keeps its length and shape
 * - `secret`: a hash or a sealed value; gone from a scrubbed copy
 * - `token`: a link that works; never leaves the workspace, not even in an archive
 * - `values`: JSON with whatever people typed; gone from a scrubbed copy
 */
export type Treatment = "plain" | "name" | "address" | "words" | "secret" | "token" | "values";

/** Columns that can hold something of a person: text, JSON and types of our own. The others are ids, numbers, moments. */
type TellingKeys<T extends PgTable> = {
	[K in keyof T["_"]["columns"]]: T["_"]["columns"][K]["_"]["columnType"] extends
		| "PgText"
		| "PgVarchar"
		| "PgJson"
		| "PgJsonb"
		| "PgArray"
		| "PgCustomColumn"
		? K
		: never;
}[keyof T["_"]["columns"]];

export type Treatments<T extends PgTable> = Readonly<Record<TellingKeys<T>, Treatment>>;

/** Whose a row is, by the column with the member's id, and what becomes of it when that person is erased. */
export type OfPerson = {
	readonly column: string;
	readonly erasing: "delete" | "keep";
	/** Why it is kept, as people read it. */
	readonly because?: string;
};

export type Declaration = {
	readonly table: PgTable;
	readonly treatments: Readonly<Record<string, Treatment>>;
	/** Why no archive has it; null when archives have it. */
	readonly leftOut: string | null;
	readonly people: readonly OfPerson[];
	/** The rows that an archive has, in SQL; all without. */
	readonly rows?: string;
	/** Which of them a scrubbed copy keeps. */
	readonly scrubbedRows?: string;
	/** Which of them an owner's copy for reading has. */
	readonly readableRows?: string;
	/** Nobody is helped by reading it: all of it is secret. */
	readonly isUnreadable?: true;
};

/** A table that an archive carries. A text or JSON column without a treatment does not compile. */
export function carried<T extends PgTable>(
	table: T,
	treatments: Treatments<T>,
	more: Partial<
		Pick<Declaration, "people" | "rows" | "scrubbedRows" | "readableRows" | "isUnreadable">
	> = {},
): Declaration {
	const { people = [], ...rest } = more;
	return { table, treatments, leftOut: null, people, ...rest };
}

/** A table that stays behind. Its text still has treatments: they say what a person is told of it. */
export function leftOut<T extends PgTable>(
	table: T,
	because: string,
	treatments: Treatments<T>,
	people: readonly OfPerson[] = [],
): Declaration {
	return { table, treatments, leftOut: because, people };
}

/** Why what people worked is kept when they are erased. */
export const books = "the company's record of work, which it has to keep";

/** Whose row goes with them. */
export const goes = { column: "member_id", erasing: "delete" } as const;

/** Gone from a scrubbed copy: it says who people are, or lets them in. */
export const noneScrubbed = { scrubbedRows: "false" } as const;
