import { alteredTable } from "./changes.ts";
import type { Rule, StatementContext } from "./finding.ts";

/** Nothing may hold up people's work: no rewrite, no scan under a lock that shuts them out. */
export const lockRules: readonly Rule[] = [
	onExistingTable(function rewrites(statement) {
		if (/\bset (?:logged|unlogged|tablespace|access method)\b|\bset without\b/.test(statement)) {
			return "it rewrites the table under a lock";
		}
		return null;
	}),

	onExistingTable(function addsColumn(statement) {
		const column =
			/\badd (?:column )?(?:if not exists )?(?!constraint\b|check\b|foreign\b|primary\b|unique\b|exclude\b)\w+ .+/.exec(
				statement,
			)?.[0];
		if (!column) return null;
		if (/\bgenerated\b.*\b(?:stored|identity)\b|\b(?:small|big)?serial\b/.test(column)) {
			return "a generated column is computed for every row under a lock: add a plain one and fill it in a data step";
		}
		if (
			/\bdefault\b.*\b(?:random|gen_random_uuid|uuid\w*|clock_timestamp|timeofday|nextval|statement_timestamp)\b/.test(
				column,
			)
		) {
			return "its default differs from row to row, so the table is rewritten: add it without, and set the default and the old rows afterwards";
		}
		if (/\breferences\b/.test(column)) {
			return "add the column, and the foreign key as a constraint NOT VALID, validated in the next migration";
		}
		if (/\b(?:unique|primary key)\b/.test(column))
			return "build the index concurrently first, then add the constraint USING INDEX";
		return /\bnot null\b/.test(column) && !/\bdefault\b/.test(column)
			? "existing rows have no value for it: give it a default, or add it without NOT NULL"
			: null;
	}),

	onExistingTable(function setsNotNull(statement, table, { earlier }) {
		const column = /\balter (?:column )?(\w+) set not null\b/.exec(statement)?.[1];
		if (!column) return null;
		const name = `${table}_${column}_not_null`;
		const isProved = earlier.some(
			(before) => alteredTable(before) === table && before.includes(`validate constraint ${name}`),
		);
		return isProved
			? null
			: `it scans the table under a lock. In an earlier migration add "constraint ${name} check (${column} is not null) not valid", in the next one validate it; then this is instant`;
	}),

	onExistingTable(function addsConstraint(statement) {
		const what = /\badd (?:constraint \w+ )?(check|foreign key|unique|primary key|exclude)\b/.exec(
			statement,
		)?.[1];
		if (!what) return null;
		if (what === "check" || what === "foreign key") {
			return /\bnot valid\b/.test(statement)
				? null
				: "it checks every row under a lock: add it NOT VALID, and validate it in the next migration";
		}
		if (what === "exclude")
			return "it builds an index under a lock, and there is no other way: talk it over, or use a new table";
		return /\busing index\b/.test(statement)
			? null
			: "it builds an index under a lock: build it concurrently in an earlier migration, then add the constraint USING INDEX";
	}),

	onExistingTable(function validatesTogether(statement, table, { together }) {
		const name = /\bvalidate constraint (\w+)/.exec(statement)?.[1];
		if (!name) return null;
		return together.some(
			(other) => alteredTable(other) === table && other.includes(`add constraint ${name} `),
		)
			? "it scans the table under the lock that the same migration took: validate in the next migration"
			: null;
	}),

	function buildsIndex(statement, { newTables, migration }) {
		const table = /^create (?:unique )?index .*?\bon (?:only )?(\w+)/.exec(statement)?.[1];
		if (!table || newTables.has(table)) return null;
		if (!/^create (?:unique )?index concurrently if not exists\b/.test(statement)) {
			return `it shuts out writers while it is built: write "create index concurrently if not exists" in a migration marked "-- crowdminder: no-transaction"`;
		}
		return migration.isTransactional
			? `no transaction may build an index concurrently: put "-- crowdminder: no-transaction" at the head of the migration`
			: null;
	},

	function bearsNoRepeating(statement, { migration }) {
		if (migration.isTransactional) return null;
		const bears =
			/^create (?:unique )?index concurrently if not exists\b|^drop index concurrently if exists\b|^alter table (?:only )?\w+ validate constraint \w+$/;
		return bears.test(statement)
			? null
			: "outside a transaction only what bears repeating may run: indexes built or dropped concurrently with IF (NOT) EXISTS, and VALIDATE CONSTRAINT";
	},

	function lockingCommands(statement) {
		return /^(?:vacuum full|cluster|reindex (?!.*\bconcurrently\b))/.test(statement)
			? "it shuts everybody out while it runs"
			: null;
	},
];

/** A rule for ALTER TABLE on what older releases already use. */
function onExistingTable(
	rule: (statement: string, table: string, context: StatementContext) => string | null,
): Rule {
	return (statement, context) => {
		const table = alteredTable(statement);
		return table && !context.newTables.has(table) ? rule(statement, table, context) : null;
	};
}
