import type { TransactionSql } from "postgres";
import type { Difference } from "../drift.ts";
import type { Structure } from "../structure.ts";
import type { Target } from "../target.ts";
import { mendColumn } from "./columns.ts";
import { mendDefinition } from "./definitions.ts";
import { mendGrants } from "./rights.ts";
import { byHand, type MendingContext, type Step } from "./step.ts";
import { mendTable } from "./tables.ts";

/** What would mend a schema: statements in the order to run them, and what is left for a person. */
export type Mending = { readonly statements: readonly string[]; readonly left: readonly string[] };

/** The steps for each difference, in an order in which they can run. */
export async function mendingStatements(
	sql: TransactionSql,
	target: Target,
	reference: Structure,
	differences: readonly Difference[],
): Promise<Mending> {
	const context: MendingContext = { sql, target, reference, differences };
	const steps: Step[] = [];
	for (const difference of differences) steps.push(...(await mend(context, difference)));
	const ranked = steps.flatMap((step) => ("rank" in step ? step : []));
	return {
		statements: ranked.sort((a, b) => a.rank - b.rank).map((step) => step.statement),
		left: steps.flatMap((step) => ("left" in step ? step.left : [])),
	};
}

function mend(context: MendingContext, difference: Difference): Step[] | Promise<Step[]> {
	switch (difference.kind) {
		case "schema":
		case "default privileges":
			return mendGrants(context, difference);
		case "table":
			return mendTable(context, difference);
		case "column":
			return mendColumn(context, difference);
		case "constraint":
		case "index":
		case "trigger":
		case "function":
			return mendDefinition(context, difference);
		default:
			return [byHand(difference)];
	}
}
