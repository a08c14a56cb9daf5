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

export type Decision =
	| { readonly allowed: true; readonly reason: "allowed" | "grace" | "override" }
	| {
			readonly allowed: false;
			readonly reason:
				| "kill_switch"
				| "flag_off"
				| "not_in_plan"
				| "past_due_locked"
				| "limit_reached";
	  };

export type Reason = Decision["reason"];

export type Question = {
	readonly feature: FeatureName;
	readonly entitlement: Entitlement;
	readonly flag: FlagState;
	/** A locked workspace stays readable. */
	readonly access?: "read" | "change";
	/** Asked for when the act uses up one of a hard limit. */
	readonly uses?: { readonly limit: LimitName; readonly used: number };
};

/**
 * May it be used: entitled, and the flag is on. Unleash can only take away, and what it took away leaves no
 * trace: a flag that is off refuses before the plan is asked, so that nobody is offered what is switched off.
 * A flag that Unleash does not know follows the entitlement.
 */
export function decide(question: Question): Decision {
	const { feature, entitlement, flag } = question;
	if (flag === "killed") return refused("kill_switch");
	if (flag === "off") return refused("flag_off");
	const through = entitlement.features.get(feature);
	if (through === undefined) return refused("not_in_plan");
	const isChange = question.access === "change";
	if (entitlement.standing === "locked" && isChange) return refused("past_due_locked");
	const { uses } = question;
	if (uses && !hasRoom(entitlement.limits, uses.limit, uses.used)) return refused("limit_reached");
	if (entitlement.standing === "grace") return { allowed: true, reason: "grace" };
	return { allowed: true, reason: through === "override" ? "override" : "allowed" };
}

function refused(reason: Extract<Decision, { allowed: false }>["reason"]): Decision {
	return { allowed: false, reason };
}

/**
 * The plan that a flag is asked with. A flag carries the segment of the lowest plan with its feature; who has
 * the feature by an override, or not at all, is asked as if on that plan, so that the answer is about the
 * switch alone.
 */
export function planAskedWith(feature: FeatureName, entitlement: Entitlement): Plan {
	const { plan } = entitlement;
	return plan.features.includes(feature) ? plan : (planWithFeature(feature) ?? plan);
}
