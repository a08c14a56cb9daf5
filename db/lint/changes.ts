import type { Rule, StatementContext } from "./finding.ts";

const expandFirst =
	"add the new one, copy in a data step, and take the old one away a release later (expand, migrate, contract)";

/** The release that still serves while this runs must not miss anything. */
export const changeRules: readonly Rule[] = [
	function renames(statement) {
		if (/^alter index\b/.test(statement)) return null;
		return /^alter \w+ .*\brename\b/.test(statement)
			? `a rename breaks the release that still serves: ${expandFirst}`
			: null;
	},

	function drops(statement, context) {
		const drop =
			/^drop (?:table|view|materialized view|sequence|type|domain|function)\b|^truncate\b|\bdrop column\b/;
		if (!drop.test(statement) || isContraction(context)) return null;
		return `a drop breaks the release that still serves, and nothing brings the data back. When no release uses it any more, put "-- crowdminder: contract, unused since NNNN_tag" at the head of the migration, with the tag of an earlier one`;
	},

	function changesTypes(statement, { newTables }) {
		const table = alteredTable(statement);
		if (!table || newTables.has(table)) return null;
		return /\balter (?:column )?\w+ (?:set data )?type\b/.test(statement)
			? `a change of type rewrites the table and breaks the release that still serves: ${expandFirst}`
			: null;
	},

	function movesRows(statement, { newTables, together }) {
		const table = /^(?:update|delete from) (?:only )?(\w+)/.exec(statement)?.[1];
		if (!table || newTables.has(table)) return null;
		return together.some((other) => alteredTable(other) === table)
			? "rows are changed while the table is locked by the same migration: put it into a migration of its own, best a data step"
			: null;
	},
];

function isContraction({ migration, earlierTags }: StatementContext): boolean {
	const since = migration.notes.find((note) => note.startsWith("contract, unused since "));
	return since !== undefined && earlierTags.has(since.slice("contract, unused since ".length));
}

export function alteredTable(statement: string): string | undefined {
	return /^alter table (?:if exists )?(?:only )?(\w+)/.exec(statement)?.[1];
}
