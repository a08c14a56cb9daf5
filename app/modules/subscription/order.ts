import type { BillingItem } from "#app/integrations/stripe/billing-state.ts";
import type { PlanChoice } from "./plan-choice.ts";
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
 * that is held and not chosen goes.
 */
export function orderLines(
	choice: PlanChoice,
	currency: Currency,
	held: readonly BillingItem[] = [],
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
		...addOns.flatMap((addOn) => addOnLine(addOn, choice, currency, held)),
	];
}

function addOnLine(
	addOn: AddOn,
	{ billing, seats, addOns: chosen }: PlanChoice,
	currency: Currency,
	held: readonly BillingItem[],
): OrderLine[] {
	const item = held.find((one) => one.addOn === addOn.name);
	const isChosen = chosen.includes(addOn.name);
	if (!item && !isChosen) return [];
	return [
		{
			itemId: item?.id ?? null,
			heldPriceId: item && item.interval === intervals[billing] ? item.priceId : null,
			lookupKey: lookupKey(addOn, billing, currency),
			quantity: isChosen ? seats : 0,
		},
	];
}

const intervals: Readonly<Record<Billing, string>> = { monthly: "month", yearly: "year" };
