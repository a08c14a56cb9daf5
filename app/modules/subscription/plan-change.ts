import type { SubscriptionStatus } from "#app/modules/entitlements/standing.ts";
import type { FeatureName } from "./features.ts";
import type { LimitName } from "./limits.ts";
import { costOf, featuresOf, type PlanChoice } from "./plan-choice.ts";
import { type Currency, planOf } from "./plans.ts";

/**
 * When a change takes place: what costs more at once, what costs less when the time that is paid for is over. While
 * nothing was paid yet everything counts at once, and costs nothing before the first payment.
 */
export type ChangeMoment = "none" | "now" | "at-period-end" | "at-first-payment";

export type HeldChoice = {
	readonly choice: PlanChoice;
	readonly currency: Currency;
	/** Whether a period was paid for; not so while a trial runs at Stripe. */
	readonly isPaidFor: boolean;
};

/**
 * Compared by what a period costs. Going from monthly to yearly is paid at once although a month then costs less, but for
 * so few that the year costs less than the month that is paid for; the way back waits for the year's end.
 */
export function changeMoment(
	{ choice, currency, isPaidFor }: HeldChoice,
	wanted: PlanChoice,
): ChangeMoment {
	if (isSame(choice, wanted)) return "none";
	if (!isPaidFor) return "at-first-payment";
	if (choice.billing === "yearly" && wanted.billing === "monthly") return "at-period-end";
	return costOf(wanted, currency) >= costOf(choice, currency) ? "now" : "at-period-end";
}

function isSame(one: PlanChoice, other: PlanChoice): boolean {
	return (
		one.plan === other.plan &&
		one.billing === other.billing &&
		one.seats === other.seats &&
		one.addOns.join() === other.addOns.join()
	);
}

/**
 * Is something open that has to be paid before anything is added? For Stripe the newest invoice counts alone: one more
 * person, paid for, would settle a whole year that is not.
 */
export function paysFirst(status: SubscriptionStatus): boolean {
	return status === "past_due" || status === "unpaid" || status === "paused";
}

type Contents = Pick<PlanChoice, "plan" | "addOns">;

/** What goes with a smaller plan, or with an add-on: features by title are told, and limits that get smaller. */
export function lostWith(
	held: Contents,
	wanted: Contents,
): { features: FeatureName[]; limits: LimitName[] } {
	const kept = featuresOf(wanted);
	const [before, after] = [planOf(held.plan).limits, planOf(wanted.plan).limits];
	return {
		features: featuresOf(held).filter((feature) => !kept.includes(feature)),
		limits: limitNames.filter((name) => isLess(after[name], before[name])),
	};
}

const limitNames: readonly LimitName[] = ["members", "storageGb", "warehouses", "leavePolicies"];

/** Null is no limit. */
function isLess(after: number | null, before: number | null): boolean {
	if (after === null) return false;
	return before === null || after < before;
}
