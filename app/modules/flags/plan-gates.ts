import { type FeatureName, featureNames, features } from "#app/modules/subscription/features.ts";
import {
	allPlans,
	type PlanName,
	planNames,
	planWithFeature,
} from "#app/modules/subscription/plans.ts";

/** The lowest plan of a set that has something: one segment in Unleash each. */
export type Rung = { readonly segment: string; readonly plans: readonly PlanName[] };

/** A feature of the catalogue as a flag: on for the plans of its rung. */
export type PlanGate = {
	readonly flag: FeatureName;
	readonly description: string;
	readonly rung: Rung;
};

/** One rung a plan: that plan and every dearer one. */
export const rungs: readonly Rung[] = planNames.map((name, index) => ({
	segment: `plan-${name}`,
	plans: planNames.slice(index),
}));

/** Every feature of the catalogue with its rung. */
export const planGates: readonly PlanGate[] = featureNames.flatMap((flag) => {
	const lowest = planWithFeature(flag)?.name;
	const rung = rungs.find(({ segment }) => segment === `plan-${lowest}`);
	return rung ? [{ flag, description: features[flag].description, rung }] : [];
});

/** The values that a context may have, for Unleash's pages to offer. */
export const planVersions: readonly string[] = [
	...new Set(allPlans.map((plan) => String(plan.version))),
];
