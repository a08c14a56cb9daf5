import type { Migration } from "../migrator/migration-set.ts";

/** Why a migration is refused, with what to write instead. */
export type Finding = {
	readonly tag: string;
	readonly statement: string;
	readonly problem: string;
};

/** What a rule sees of the statement and of the migration around it. */
export type StatementContext = {
	readonly migration: Migration;
	/** Tables that this migration makes: nobody waits for them. */
	readonly newTables: ReadonlySet<string>;
	/** The statements of the migrations before, plain. */
	readonly earlier: readonly string[];
	/** The statements of this migration, plain. */
	readonly together: readonly string[];
	/** Tags of the migrations before. */
	readonly earlierTags: ReadonlySet<string>;
};

/** Looks at a plain statement; null finds nothing. */
export type Rule = (statement: string, context: StatementContext) => string | null;
