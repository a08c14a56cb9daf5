import type { BillingItem } from "#app/integrations/stripe/billing-state.ts";
import type { PlanChoice } from "./plan-change.ts";
import { type AddOn, addOns, type Billing, type Currency, planOf } from "./plans.ts";
import { lookupKey } from "./stripe-catalogue.ts";

export type OrderLine = {
	/** Of what is paid for already. */
	readonly itemId: string | null;
	/** Kept as it is: who pays an older price goes on paying it. */
	readonly heldPriceId: string | null;
	/** Of the price that is sold now. */
	readonly lookupKey: string;
	/** 0: it goes. */
	readonly quantity: number;
};

/**
 * What a choice comes to line by line, beside what is paid for already. Add-ons have a seat for everybody, too; one
 * that the plan cannot have, or contains, goes.
 *
 * @param wanted names of add-ons to begin with; those that are held stay
 */
export function orderLines(
	choice: PlanChoice,
	currency: Currency,
	held: readonly BillingItem[] = [],
	wanted: readonly AddOn["name"][] = [],
): OrderLine[] {
	const main = held.find(({ plan }) => plan !== null);
	const isSamePlan = main?.plan === choice.plan && main.interval === intervals[choice.billing];
	return [
		{
			itemId: main?.id ?? null,
			heldPriceId: main && isSamePlan ? main.priceId : null,
			lookupKey: lookupKey(planOf(choice.plan), choice.billing, currency),
			quantity: choice.seats,
		},
		...addOns.flatMap((addOn) => addOnLine(addOn, choice, currency, held, wanted)),
	];
}

function addOnLine(
	addOn: AddOn,
	{ plan, billing, seats }: PlanChoice,
	currency: Currency,
	held: readonly BillingItem[],
	wanted: readonly AddOn["name"][],
): OrderLine[] {
	const item = held.find((one) => one.addOn === addOn.name);
	const canHave = addOn.plans.includes(plan);
	if (!item && !(canHave && wanted.includes(addOn.name))) return [];
	return [
		{
			itemId: item?.id ?? null,
			heldPriceId: item && item.interval === intervals[billing] ? item.priceId : null,
			lookupKey: lookupKey(addOn, billing, currency),
			quantity: canHave ? seats : 0,
		},
	];
}

const intervals: Readonly<Record<Billing, string>> = { monthly: "month", yearly: "year" };
