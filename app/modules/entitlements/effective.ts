import type { FeatureName } from "#app/modules/subscription/features.ts";
import type { LimitName, Limits } from "#app/modules/subscription/limits.ts";
import {
	allPlans,
	type Plan,
	type PlanName,
	planOf,
	trial,
} from "#app/modules/subscription/plans.ts";

/** What the payments say: nothing due, late but still trusted, or late for too long. */
export type Standing = "good" | "grace" | "locked";

/** What one tenant has beside its plan, until a date. An add-on is one without an end. */
export type Override = {
	readonly until: Date | null;
	readonly give?: readonly FeatureName[];
	readonly take?: readonly FeatureName[];
	readonly limits?: Partial<Limits>;
};

export type Holding = {
	readonly plan: PlanName;
	readonly planVersion: number;
	readonly trialEndsAt: Date | null;
	/** Without a word from the payments nothing is due. */
	readonly standing?: Standing;
	readonly overrides?: readonly Override[];
};

export type Entitlement = {
	/** The plan whose contents hold now: in a trial not the one that was chosen. */
	readonly plan: Plan;
	readonly basis: "plan" | "trial";
	readonly standing: Standing;
	/** What is allowed, and through what. */
	readonly features: ReadonlyMap<FeatureName, "plan" | "override">;
	readonly limits: Limits;
};

/** What a tenant may use at a moment. A trial has Team's features and limits whatever plan was chosen. */
export function effective(holding: Holding, now: Date): Entitlement {
	const isTrial = holding.trialEndsAt !== null && now < holding.trialEndsAt;
	const plan = isTrial ? planOf(trial.plan) : planOf(holding.plan, holding.planVersion);
	const overrides = (holding.overrides ?? []).filter(
		(override) => override.until === null || now < override.until,
	);
	return {
		plan,
		basis: isTrial ? "trial" : "plan",
		standing: holding.standing ?? "good",
		features: featuresOf(plan, overrides),
		limits: limitsOf(plan, overrides),
	};
}

/** By far the most tenants have no overrides: their map is made once a plan, not once a request. */
const withoutOverrides = new Map(
	allPlans.map((plan) => [
		plan,
		new Map(plan.features.map((feature) => [feature, "plan"] as const)),
	]),
);

/** Later overrides win over earlier ones. */
function featuresOf(plan: Plan, overrides: readonly Override[]): Entitlement["features"] {
	const ofPlan = withoutOverrides.get(plan);
	if (ofPlan && overrides.length === 0) return ofPlan;
	const allowed = new Map<FeatureName, "plan" | "override">(ofPlan);
	for (const { give = [], take = [] } of overrides) {
		for (const feature of take) allowed.delete(feature);
		for (const feature of give) if (!allowed.has(feature)) allowed.set(feature, "override");
	}
	return allowed;
}

function limitsOf(plan: Plan, overrides: readonly Override[]): Limits {
	let limits = plan.limits;
	for (const override of overrides) limits = { ...limits, ...override.limits };
	return limits;
}

/** Is one more of it allowed? */
export function hasRoom(limits: Limits, limit: LimitName, used: number): boolean {
	const allowed = limits[limit];
	return allowed === null || used < allowed;
}
