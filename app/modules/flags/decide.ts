import type { Entitlement } from "#app/modules/entitlements/effective.ts";
import { hasRoom } from "#app/modules/entitlements/effective.ts";
import type { FeatureName } from "#app/modules/subscription/features.ts";
import type { LimitName } from "#app/modules/subscription/limits.ts";
import { type Plan, planWithFeature } from "#app/modules/subscription/plans.ts";

/**
 * What Unleash says of a flag: `killed` when it is off for everybody, `off` when its strategies leave this
 * person out, `unknown` when it has no such flag.
 */
export type FlagState = "on" | "off" | "killed" | "unknown";

export type Refusal =
	| "kill_switch"
	| "flag_off"
	| "not_in_plan"
	| "past_due_locked"
	| "limit_reached";

export type Decision =
	| { readonly allowed: true; readonly reason: "allowed" | "grace" | "override" }
	| { readonly allowed: false; readonly reason: Refusal };

export type Question = {
	readonly feature: FeatureName;
	readonly entitlement: Entitlement;
	readonly flag: FlagState;
	/** A locked workspace stays readable. */
	readonly access?: "read" | "change";
	/** Asked for when the act uses up one of a hard limit. */
	readonly uses?: { readonly limit: LimitName; readonly used: number };
};

/** One step of the decision, in the order in which they are taken. */
export type Check = {
	readonly asks: string;
	readonly refusal: Refusal;
	refuses(question: Question): boolean;
};

/**
 * Unleash comes first and can only take away: what is switched off leaves no trace, so nobody is offered to
 * buy it. A flag that Unleash does not know follows the entitlement.
 */
export const checks: readonly Check[] = [
	{
		asks: "Is it switched on at all?",
		refusal: "kill_switch",
		refuses: ({ flag }) => flag === "killed",
	},
	{
		asks: "Is it switched on for this person?",
		refusal: "flag_off",
		refuses: ({ flag }) => flag === "off",
	},
	{
		asks: "Is it part of the plan, or lent?",
		refusal: "not_in_plan",
		refuses: ({ feature, entitlement }) => !entitlement.features.has(feature),
	},
	{
		asks: "Are the payments in order?",
		refusal: "past_due_locked",
		refuses: ({ entitlement, access }) => entitlement.standing === "locked" && access === "change",
	},
	{
		asks: "Is there room under the limit?",
		refusal: "limit_reached",
		refuses: ({ entitlement, uses }) =>
			uses !== undefined && !hasRoom(entitlement.limits, uses.limit, uses.used),
	},
];

/** May it be used: entitled, and the flag is on. */
export function decide(question: Question): Decision {
	const refusing = checks.find((check) => check.refuses(question));
	if (refusing) return { allowed: false, reason: refusing.refusal };
	const { entitlement, feature } = question;
	if (entitlement.standing === "grace") return { allowed: true, reason: "grace" };
	const isLent = entitlement.features.get(feature) === "override";
	return { allowed: true, reason: isLent ? "override" : "allowed" };
}

/**
 * The plan that a flag is asked with. A flag carries the segment of the lowest plan with its feature; who has
 * the feature by an override, or not at all, is asked as if on that plan, so that the answer is about the
 * switch alone.
 */
export function planAskedWith(feature: FeatureName, { plan }: Entitlement): Plan {
	return plan.features.includes(feature) ? plan : (planWithFeature(feature) ?? plan);
}
