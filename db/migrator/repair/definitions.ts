import { identifier } from "../../names.ts";
import type { Difference } from "../drift.ts";
import { columnOf } from "./columns.ts";
import { grantSteps } from "./rights.ts";
import { type MendingContext, type Rank, ranks, type Step } from "./step.ts";

/** Constraints, indexes, triggers and functions hold no data: what is otherwise is made anew. */
export function mendDefinition(context: MendingContext, difference: Difference): Step[] {
	const { expected, found, object, kind } = difference;
	if (kind === "function" && expected) return mendFunction(context, difference);
	const steps: Step[] = [];
	if (found) steps.push({ rank: ranks.remove, statement: removal(kind, object) });
	if (expected) {
		const definition = String(expected.definition);
		steps.push({ rank: rankOf(kind, definition), statement: creation(kind, object, definition) });
	}
	return goesWithItsTable(context, difference) ? [] : steps;
}

function removal(kind: string, object: string): string {
	const [name = "", table = ""] = object.split(" on ");
	switch (kind) {
		case "constraint": {
			const of = columnOf(object);
			return `alter table ${identifier(of.table)} drop constraint ${of.column}`;
		}
		case "index":
			return `drop index ${name}`;
		case "trigger":
			return `drop trigger ${name} on ${table}`;
		default:
			return `drop function ${object}`;
	}
}

function creation(kind: string, object: string, definition: string): string {
	if (kind !== "constraint") return definition;
	const { table, column: name } = columnOf(object);
	return `alter table ${identifier(table)} add constraint ${name} ${definition}`;
}

/** Foreign keys need the keys that they point to. */
function rankOf(kind: string, definition: string): Rank {
	return kind === "constraint" && !definition.startsWith("FOREIGN KEY") ? ranks.key : ranks.rule;
}

function mendFunction(context: MendingContext, { object, expected, found }: Difference): Step[] {
	const steps: Step[] = [];
	if (expected?.definition !== found?.definition) {
		steps.push({ rank: ranks.function, statement: String(expected?.definition) });
	}
	if (found && expected?.owner !== found.owner) {
		const owner = identifier(String(expected?.owner));
		steps.push({ rank: ranks.remove, statement: `alter function ${object} owner to ${owner}` });
	}
	return [...steps, ...grantSteps(context, `function ${object}`, expected?.grants, found?.grants)];
}

/** A table that is dropped takes them along. */
function goesWithItsTable({ differences }: MendingContext, difference: Difference): boolean {
	const { kind, object, expected } = difference;
	if (expected || kind === "function") return false;
	const table = kind === "constraint" ? columnOf(object).table : object.split(" on ")[1];
	return differences.some(
		(other) => other.kind === "table" && other.object === table && !other.expected,
	);
}
