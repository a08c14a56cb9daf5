import { type FeatureName, isFeatureName } from "#app/modules/subscription/features.ts";
import type { LimitName, Limits } from "#app/modules/subscription/limits.ts";
import {
	allPlans,
	type Plan,
	type PlanName,
	planOf,
	trial,
} from "#app/modules/subscription/plans.ts";
import { graceEnd, type Payments, type Standing, standingOf } from "./standing.ts";

/** What one tenant has beside its plan, until a date. */
export type Override = {
	readonly until: Date | null;
	readonly give?: readonly FeatureName[];
	readonly take?: readonly FeatureName[];
	readonly limits?: Partial<Limits>;
	/** The workspace stays open whatever the payments say. */
	readonly keepsOpen?: boolean;
};

/** What the company bought, as Stripe last said. */
export type Bought = Payments & {
	readonly plan: PlanName;
	readonly planVersion: number;
	readonly addOns: readonly string[];
	/** For how many people is paid, null where nobody counts: no more can be added before more is paid for. */
	readonly seats: number | null;
	/** For how many the next period is ordered: who is added beyond them would stay without being paid for. */
	readonly seatsNext?: number | null | undefined;
};

export type Holding = {
	/** Chosen at sign-up, or given by us: what holds while nothing was bought. */
	readonly plan: PlanName;
	readonly planVersion: number;
	/** Null: no trial. A workspace without one that bought nothing was given its plan by us. */
	readonly trialEndsAt: Date | null;
	readonly bought: Bought | null;
	readonly overrides: readonly Override[];
};

/** Of a workspace that never bought and was never lent anything. */
export const nothingBought = { bought: null, overrides: [] } as const;

export type Entitlement = {
	/** The plan whose contents hold now: in a trial not the one that was chosen. */
	readonly plan: Plan;
	readonly basis: "plan" | "trial";
	readonly standing: Standing;
	/** What is allowed, and through what. */
	readonly features: ReadonlyMap<FeatureName, Through>;
	readonly limits: Limits;
	/** The next moment at which time alone changes it; null when nothing does. */
	readonly changesAt: Date | null;
};

type Through = "plan" | "add-on" | "override";

/**
 * What a tenant may use at a moment. A trial has Team's features and limits whatever plan was chosen; who buys
 * during it has the better of the two until it ends, for as many people as they buy.
 */
export function effective(holding: Holding, now: Date): Entitlement {
	const { trialEndsAt } = holding;
	const isTrial = trialEndsAt !== null && now < trialEndsAt;
	const overrides = holding.overrides.filter(
		(override) => override.until === null || now < override.until,
	);
	const paid = paidFor(holding, now);
	const { plan, basis } = planThatHolds(holding, paid, isTrial);
	return {
		plan,
		basis,
		standing: overrides.some(({ keepsOpen }) => keepsOpen)
			? "good"
			: standing(holding, paid, isTrial),
		features: featuresOf(plan, paid?.bought.addOns ?? [], overrides),
		limits: limitsOf(plan, seatsBought(paid, basis), overrides),
		changesAt: earliest(now, [
			trialEndsAt,
			...(holding.bought ? [graceEnd(holding.bought)] : []),
			...overrides.map(({ until }) => until),
		]),
	};
}

type Paid = { readonly bought: Bought; readonly standing: Standing };

/** What was bought, where the payments say anything of it. */
function paidFor({ bought }: Holding, now: Date): Paid | null {
	const says = bought ? standingOf(bought, now) : null;
	return bought && says ? { bought, standing: says } : null;
}

function planThatHolds(
	holding: Holding,
	paid: Paid | null,
	isTrial: boolean,
): Pick<Entitlement, "plan" | "basis"> {
	const own = paid
		? planOf(paid.bought.plan, paid.bought.planVersion)
		: planOf(holding.plan, holding.planVersion);
	if (!isTrial) return { plan: own, basis: "plan" };
	const tried = planOf(trial.plan);
	const isBetter = paid !== null && paid.standing !== "locked" && rank(own) >= rank(tried);
	return isBetter ? { plan: own, basis: "plan" } : { plan: tried, basis: "trial" };
}

const ladder: readonly PlanName[] = ["starter", "team", "business"];

function rank({ name }: Plan): number {
	return ladder.indexOf(name);
}

/** A trial that runs keeps a workspace open; one that is over without a payment locks it. */
function standing(holding: Holding, paid: Paid | null, isTrial: boolean): Standing {
	if (isTrial) return paid?.standing === "grace" ? "grace" : "good";
	if (paid) return paid.standing;
	return holding.trialEndsAt === null ? "good" : "locked";
}

/** By far the most tenants have neither overrides nor add-ons: their map is made once a plan, not once a request. */
const ofPlanAlone = new Map(
	allPlans.map((plan) => [
		plan,
		new Map(plan.features.map((feature) => [feature, "plan"] as const)),
	]),
);

/** Later overrides win over earlier ones. */
function featuresOf(
	plan: Plan,
	addOns: readonly string[],
	overrides: readonly Override[],
): Entitlement["features"] {
	const ofPlan = ofPlanAlone.get(plan);
	if (ofPlan && overrides.length === 0 && addOns.length === 0) return ofPlan;
	const allowed = new Map<FeatureName, Through>(ofPlan);
	const add = (feature: FeatureName, through: Through) => {
		if (!allowed.has(feature)) allowed.set(feature, through);
	};
	for (const feature of addOns.filter(isFeatureName)) add(feature, "add-on");
	for (const { give = [], take = [] } of overrides) {
		for (const feature of take) allowed.delete(feature);
		for (const feature of give) add(feature, "override");
	}
	return allowed;
}

/** Also in a trial nobody is added whom the plan that follows has no seat for; one that ended says nothing there. */
function seatsBought(paid: Paid | null, basis: Entitlement["basis"]): number | null {
	if (!paid || (basis === "trial" && paid.standing === "locked")) return null;
	const { seats, seatsNext } = paid.bought;
	return seats === null ? null : Math.min(seats, seatsNext ?? seats);
}

function limitsOf(plan: Plan, seats: number | null, overrides: readonly Override[]): Limits {
	const room = plan.limits.members;
	let limits: Limits =
		seats === null ? plan.limits : { ...plan.limits, members: Math.min(seats, room ?? seats) };
	for (const override of overrides) limits = { ...limits, ...override.limits };
	return limits;
}

function earliest(now: Date, moments: readonly (Date | null)[]): Date | null {
	const coming = moments.filter((moment): moment is Date => moment !== null && moment > now);
	return coming.length === 0 ? null : new Date(Math.min(...coming.map(Number)));
}

/** Is one more of it allowed? */
export function hasRoom(limits: Limits, limit: LimitName, used: number): boolean {
	const allowed = limits[limit];
	return allowed === null || used < allowed;
}
