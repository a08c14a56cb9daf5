import { identifier } from "../../names.ts";
import type { Difference } from "../drift.ts";
import type { Detail } from "../structure.ts";
import { holdsValues } from "./held-data.ts";
import { byHand, type MendingContext, ranks, type Step } from "./step.ts";

/** `members.name`; the column is quoted where SQL needs it. */
export function columnOf(object: string): { table: string; column: string } {
	const dot = object.indexOf(".");
	return { table: object.slice(0, dot), column: object.slice(dot + 1) };
}

/** As CREATE TABLE and ADD COLUMN write it. */
export function columnDefinition(name: string, detail: Detail): string {
	return [
		`${name} ${detail.type}`,
		detail.collation ? `collate ${detail.collation}` : "",
		detail.identity ? `generated ${detail.identity} as identity` : "",
		detail.generated ? generatedAs(String(detail.generated)) : "",
		detail.default ? `default ${detail.default}` : "",
		detail.required ? "not null" : "",
	]
		.filter((part) => part !== "")
		.join(" ");
}

export async function mendColumn(context: MendingContext, difference: Difference): Promise<Step[]> {
	const { table, column } = columnOf(difference.object);
	const { expected, found } = difference;
	if (isTableMissing(context, table)) return [];
	if (!expected) return removeColumn(context, table, column);
	const alter = `alter table ${identifier(table)}`;
	if (!found) {
		const definition = columnDefinition(column, expected);
		return [{ rank: ranks.column, statement: `${alter} add column ${definition}` }];
	}
	const canAlter = ["identity", "generated", "grants"].every((key) => expected[key] === found[key]);
	if (!canAlter) return [byHand(difference)];
	return changes(column, expected, found).map((change) => ({
		rank: ranks.column,
		statement: `${alter} alter column ${column} ${change}`,
	}));
}

function changes(column: string, expected: Detail, found: Detail): string[] {
	const differs = (key: string) => expected[key] !== found[key];
	const made: string[] = [];
	if (differs("type") || differs("collation")) {
		const collation = expected.collation ? ` collate ${expected.collation}` : "";
		made.push(`type ${expected.type}${collation} using ${column}::${expected.type}`);
	}
	if (differs("default")) {
		made.push(expected.default ? `set default ${expected.default}` : "drop default");
	}
	if (differs("required")) made.push(expected.required ? "set not null" : "drop not null");
	return made;
}

async function removeColumn(
	{ sql, differences }: MendingContext,
	table: string,
	column: string,
): Promise<Step[]> {
	const isTableExtra = differences.some(
		({ kind, object, expected }) => kind === "table" && object === table && !expected,
	);
	if (isTableExtra) return [];
	if (await holdsValues(sql, table, column)) {
		return [
			{ left: `  + column ${table}.${column} is from no migration and holds data: it stays` },
		];
	}
	const statement = `alter table ${identifier(table)} drop column ${column}`;
	return [{ rank: ranks.remove, statement }];
}

function isTableMissing({ differences }: MendingContext, table: string): boolean {
	return differences.some(
		({ kind, object, found }) => kind === "table" && object === table && !found,
	);
}

function generatedAs(text: string): string {
	const stored = text.endsWith(" stored");
	const expression = text.replace(/ (stored|virtual)$/, "");
	return `generated always as (${expression}) ${stored ? "stored" : "virtual"}`;
}
