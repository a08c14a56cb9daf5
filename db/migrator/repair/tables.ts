import { identifier } from "../../names.ts";
import type { Difference } from "../drift.ts";
import { columnDefinition, columnOf } from "./columns.ts";
import { holdsRows } from "./held-data.ts";
import { grantSteps } from "./rights.ts";
import { byHand, type MendingContext, ranks, type Step } from "./step.ts";

export async function mendTable(context: MendingContext, difference: Difference): Promise<Step[]> {
	const { expected, found, object } = difference;
	if (!expected) return removeTable(context, object);
	if (!found) return [createTable(context, object)];
	const { owner: _owner, grants: _grants, ...rest } = expected;
	const { owner, grants: _found, ...foundRest } = found;
	if (JSON.stringify(rest) !== JSON.stringify(foundRest)) return [byHand(difference)];
	const table = identifier(object);
	const steps: Step[] = [];
	if (owner !== expected.owner) {
		steps.push({
			rank: ranks.remove,
			statement: `alter table ${table} owner to ${identifier(String(expected.owner))}`,
		});
	}
	return [...steps, ...grantSteps(context, `table ${table}`, expected.grants, found.grants)];
}

/** Its constraints and indexes are differences of their own; its rights come from the default privileges. */
function createTable({ reference }: MendingContext, table: string): Step {
	const columns = reference.lines
		.filter((line) => line.kind === "column" && columnOf(line.object).table === table)
		.map((line) => columnDefinition(columnOf(line.object).column, line.detail));
	return {
		rank: ranks.table,
		statement: `create table ${identifier(table)} (\n\t${columns.join(",\n\t")}\n)`,
	};
}

async function removeTable({ sql }: MendingContext, table: string): Promise<Step[]> {
	if (await holdsRows(sql, table)) {
		return [{ left: `  + table ${table} is from no migration and holds data: it stays` }];
	}
	return [{ rank: ranks.remove, statement: `drop table ${identifier(table)}` }];
}
