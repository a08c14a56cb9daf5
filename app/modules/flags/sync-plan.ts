import { planNames } from "#app/modules/subscription/plans.ts";
import { contextRoles } from "./context-roles.ts";
import { planGates, planVersions, type Rung, rungs } from "./plan-gates.ts";

type Constraint = { contextName: string; operator: string; values: string[]; inverted: boolean };
type Strategy = { id: string; segments: number[]; constraints: Constraint[] };

/** What stands in Unleash now. */
export type InUnleash = {
	readonly contextFields: readonly { name: string; legalValues: { value: string }[] }[];
	readonly segments: readonly { id: number; name: string; constraints: Constraint[] }[];
	readonly flags: readonly { name: string; isOn: boolean; strategies: Strategy[] }[];
	readonly archived: readonly string[];
};

export type ContextField = { name: string; values: readonly string[]; stickiness: boolean };

/** `drift`: somebody changed what the catalogue owns. It is mended, or where that is not ours to do, told. */
export type SyncStep = { readonly words: string; readonly isDrift: boolean } & (
	| { readonly kind: "create-field" | "change-field"; readonly field: ContextField }
	| { readonly kind: "create-segment"; readonly rung: Rung }
	| { readonly kind: "mend-segment"; readonly rung: Rung; readonly id: number }
	| { readonly kind: "create-flag"; readonly flag: string; readonly description: string }
	| { readonly kind: "gate-flag"; readonly flag: string; readonly rung: Rung }
	| {
			readonly kind: "mend-strategy";
			readonly flag: string;
			readonly rung: Rung;
			readonly strategyId: string;
	  }
	| { readonly kind: "tell" }
);

const fields: readonly ContextField[] = [
	{ name: "tenantId", values: [], stickiness: true },
	{ name: "plan", values: planNames, stickiness: false },
	{ name: "planVersion", values: planVersions, stickiness: false },
	{ name: "role", values: contextRoles, stickiness: false },
	{ name: "language", values: [], stickiness: false },
];

/**
 * What has to be done so that Unleash holds the catalogue: a segment for each rung of the plans, a flag for
 * each feature, on for its rung. Rollouts and kill switches that people set are left as they are.
 */
export function syncPlan(present: InUnleash): SyncStep[] {
	return [
		...fields.flatMap((field) => fieldSteps(field, present)),
		...rungs.flatMap((rung) => segmentSteps(rung, present)),
		...planGates.flatMap((gate) => flagSteps(gate, present)),
	];
}

function fieldSteps(field: ContextField, { contextFields }: InUnleash): SyncStep[] {
	const known = contextFields.find(({ name }) => name === field.name);
	if (!known) {
		const words = `Describe the context field ${field.name}`;
		return [{ kind: "create-field", field, isDrift: false, words }];
	}
	const values = new Set(known.legalValues.map(({ value }) => value));
	const missing = field.values.filter((value) => !values.has(value));
	if (missing.length === 0) return [];
	const words = `Add ${missing.join(", ")} to the context field ${field.name}`;
	const all = { ...field, values: [...values, ...missing] };
	return [{ kind: "change-field", field: all, isDrift: false, words }];
}

function segmentSteps(rung: Rung, { segments }: InUnleash): SyncStep[] {
	const plans = rung.plans.join(", ");
	const known = segments.find(({ name }) => name === rung.segment);
	if (!known) {
		const words = `Create the segment ${rung.segment}: plan is one of ${plans}`;
		return [{ kind: "create-segment", rung, isDrift: false, words }];
	}
	if (isGateOf(rung, known.constraints)) return [];
	const words = `Set the segment ${rung.segment} back to: plan is one of ${plans}`;
	return [{ kind: "mend-segment", rung, id: known.id, isDrift: true, words }];
}

function isGateOf(rung: Rung, constraints: readonly Constraint[]): boolean {
	const [only, ...more] = constraints;
	if (!only || more.length > 0 || only.inverted) return false;
	const wanted = [...rung.plans].sort().join();
	const isPlan = only.contextName === "plan" && only.operator === "IN";
	return isPlan && [...only.values].sort().join() === wanted;
}

function flagSteps(
	{ flag, description, rung }: (typeof planGates)[number],
	present: InUnleash,
): SyncStep[] {
	if (present.archived.includes(flag)) {
		const words = `${flag} is archived in Unleash and follows the plan alone: revive it there`;
		return [{ kind: "tell", isDrift: true, words }];
	}
	const gate: SyncStep = {
		...{ kind: "gate-flag", flag, rung, isDrift: false },
		words: `Turn ${flag} on for the segment ${rung.segment}`,
	};
	const known = present.flags.find(({ name }) => name === flag);
	if (!known) {
		const words = `Create the flag ${flag}`;
		return [{ kind: "create-flag", flag, description, isDrift: false, words }, gate];
	}
	if (known.strategies.length === 0) return [gate];
	return known.strategies.flatMap((strategy) => strategySteps(flag, rung, strategy, present));
}

function strategySteps(
	flag: string,
	rung: Rung,
	strategy: Strategy,
	{ segments }: InUnleash,
): SyncStep[] {
	const steps: SyncStep[] = [];
	const segment = segments.find(({ name }) => name === rung.segment);
	if (!segment || !strategy.segments.includes(segment.id)) {
		const words = `Put the segment ${rung.segment} back on a strategy of ${flag}`;
		steps.push({
			kind: "mend-strategy",
			flag,
			rung,
			strategyId: strategy.id,
			isDrift: true,
			words,
		});
	}
	if (strategy.constraints.some(isNegative)) {
		const words = `${flag} has a constraint that is true when its field is missing (NOT IN, or inverted)`;
		steps.push({ kind: "tell", isDrift: true, words });
	}
	return steps;
}

/** A missing field makes such a constraint true. */
function isNegative({ operator, inverted }: Constraint): boolean {
	return operator === "NOT_IN" || inverted;
}
