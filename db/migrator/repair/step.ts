import type { TransactionSql } from "postgres";
import { type Difference, describeDrift } from "../drift.ts";
import type { Structure } from "../structure.ts";
import type { Target } from "../target.ts";

/**
 * A statement that mends, or what is left for a person. Lower ranks run first: what stands in the way goes,
 * then come tables, columns, rules on them and rights.
 */
export type Step = { readonly rank: Rank; readonly statement: string } | { readonly left: string };

export const ranks = {
	remove: 0,
	table: 1,
	column: 2,
	function: 3,
	key: 4,
	rule: 5,
	right: 6,
} as const;
export type Rank = (typeof ranks)[keyof typeof ranks];

export type MendingContext = {
	readonly sql: TransactionSql;
	readonly target: Target;
	readonly reference: Structure;
	readonly differences: readonly Difference[];
};

/** What no statement of ours mends. */
export function byHand(difference: Difference): Step {
	return { left: describeDrift([difference]) };
}
