import { type FlagFacts, rolloutOf } from "#app/modules/flags/flag-facts.ts";
import { type FeatureName, features } from "#app/modules/subscription/features.ts";
import { addOnNames } from "#app/modules/subscription/plan-choice.ts";
import { type PlanName, planNames, planOf } from "#app/modules/subscription/plans.ts";

/** What one plan has of one feature. */
export type MatrixCell =
	| { readonly kind: "not-in-plan" | "add-on" | "on" | "off" | "killed" }
	| { readonly kind: "part"; readonly percent: number };

export type MatrixRow = {
	readonly key: string;
	readonly title: string;
	readonly area: string;
	readonly isKilled: boolean;
	/** By plan, in the catalogue's order. */
	readonly cells: readonly { readonly plan: PlanName; readonly cell: MatrixCell }[];
};

/** A feature by plan: the catalogue says who may, the flag who does. */
export function featureRow(feature: FeatureName, flag: FlagFacts | undefined): MatrixRow {
	const { title, area } = features[feature];
	const state = stateOf(flag);
	return {
		...{ key: feature, title, area },
		isKilled: state.kind === "killed",
		cells: planNames.map((plan) => ({ plan, cell: cellOf(plan, feature, state) })),
	};
}

/** Of an add-on its switch is told as soon as it is not simply on. */
function cellOf(plan: PlanName, feature: FeatureName, state: MatrixCell): MatrixCell {
	if (planOf(plan).features.includes(feature)) return state;
	if (addOnNames(plan, [feature]).length === 0) return { kind: "not-in-plan" };
	return state.kind === "on" ? { kind: "add-on" } : state;
}

/** A flag of a release: the same for every plan that its strategies do not leave out. */
export function releaseCell(flag: FlagFacts): MatrixCell {
	const state = stateOf(flag);
	return state.kind === "killed" ? { kind: "off" } : state;
}

/** A flag without strategies was never on: the plan alone decides. */
function stateOf(flag: FlagFacts | undefined): MatrixCell {
	if (!flag || flag.strategies.length === 0) return { kind: "on" };
	if (!flag.isOn) return { kind: "killed" };
	const percent = rolloutOf(flag);
	if (percent === 100) return { kind: "on" };
	return percent === 0 ? { kind: "off" } : { kind: "part", percent };
}
