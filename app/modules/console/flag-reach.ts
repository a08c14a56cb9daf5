import type { Entitlement } from "#app/modules/entitlements/effective.ts";
import type { FlagState } from "#app/modules/flags/decide.ts";
import type { FeatureName } from "#app/modules/subscription/features.ts";
import { type PlanName, planNames, planOf } from "#app/modules/subscription/plans.ts";

type Holder = { readonly id: string; readonly entitlement: Entitlement };

/** How many workspaces a flag is about. */
export type FlagReach = {
	readonly workspaces: number;
	/** May use it by plan, add-on or override, whatever its switch says. */
	readonly entitled: number;
	/** Of them those that have it by an override. */
	readonly lent: number;
	/** Have it now. */
	readonly having: number;
	readonly plans: readonly { readonly title: string; readonly entitled: number }[];
};

/**
 * Counts the workspaces that may use a feature and those that have it.
 *
 * @param feature null for a flag of a release, which is for everybody
 * @param state what the flag says of a workspace
 */
export function flagReach(
	feature: FeatureName | null,
	holders: readonly Holder[],
	state: (holder: Holder) => FlagState,
): FlagReach {
	const entitled = holders.filter(
		({ entitlement }) => feature === null || entitlement.features.has(feature),
	);
	const isLent = ({ entitlement }: Holder) =>
		feature !== null && entitlement.features.get(feature) === "override";
	const has = (holder: Holder) =>
		["on", ...(feature === null ? [] : ["unknown"])].includes(state(holder));
	const onPlan = (name: PlanName) =>
		entitled.filter(({ entitlement }) => entitlement.plan.name === name).length;
	return {
		workspaces: holders.length,
		entitled: entitled.length,
		lent: entitled.filter(isLent).length,
		having: entitled.filter(has).length,
		plans: planNames
			.map((name) => ({ title: planOf(name).title, entitled: onPlan(name) }))
			.filter((plan) => plan.entitled > 0),
	};
}

/** What a flag says once this process has heard of the last turn of its switch. */
export function switchedAs(
	flag: { readonly isOn: boolean; readonly strategies: readonly unknown[] } | undefined,
	known: FlagState,
): FlagState {
	if (!flag || flag.strategies.length === 0) return known;
	if (!flag.isOn) return "killed";
	return known === "killed" ? "on" : known;
}
