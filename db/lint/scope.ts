import type { Rule } from "./finding.ts";

/** A migration runs in every tenant's schema, inside a transaction that is not its own. */
export const scopeRules: readonly Rule[] = [
	function namesASchema(statement) {
		const afterKeyword =
			/\b(?:table|into|from|join|update|references|using|truncate|view|function|procedure|sequence|type|domain|index(?: concurrently)?)(?: if (?:not )?exists)?(?: only)? (\w+)\.\w+/;
		const onTable = /^(?:create (?:unique )?index|create trigger|grant|revoke).* on (\w+)\.\w+/;
		const schema = (afterKeyword.exec(statement) ?? onTable.exec(statement))?.[1];
		if (schema && schema !== "pg_catalog") {
			return `it names the schema ${schema}: leave it out, the search_path says where it runs`;
		}
		return /\bpublic\.|\bt_[0-9a-f]{32}\b/.test(statement)
			? "it names a schema: leave it out, the search_path says where it runs"
			: null;
	},

	function leavesItsPlace(statement) {
		if (/^set (?:session |local )?(?:search_path|role|session authorization)\b/.test(statement)) {
			return "it changes where or as whom the migration runs: the migrator decides that";
		}
		if (/\bset_config ?\(/.test(statement))
			return "it changes a setting: the migrator decides those";
		return /^(?:begin|commit|rollback|start transaction|savepoint|lock)\b/.test(statement)
			? "it begins, ends or locks by itself: the migrator's transaction does"
			: null;
	},

	function makesWhatIsNotOurs(statement) {
		if (/^create (?:schema|role|user|database|extension|event trigger)\b/.test(statement)) {
			return "schemas, roles and extensions are not made by migrations: see db/database.sql and db/provision.ts";
		}
		return /^create type \w+ as enum\b/.test(statement)
			? "an enum's values cannot be taken away: use text with a check constraint"
			: null;
	},
];
