import type { FeatureName } from "./features.ts";
import { features } from "./features.ts";
import {
	type AddOn,
	addOns,
	type Billing,
	type Currency,
	type PlanName,
	planOf,
	priceOf,
} from "./plans.ts";

/** What a company pays for: a plan, what is added to it, how often, for how many people. */
export type PlanChoice = {
	readonly plan: PlanName;
	readonly billing: Billing;
	readonly seats: number;
	/** Only such as the plan can have, in the catalogue's order. */
	readonly addOns: readonly FeatureName[];
};

/** What can be added to a plan; nothing that it contains. */
export function addOnsFor(plan: PlanName): readonly AddOn[] {
	return addOns.filter((addOn) => addOn.plans.includes(plan));
}

/** Of these names what can be added to the plan, in the catalogue's order. */
export function addOnNames(plan: PlanName, names: readonly unknown[]): FeatureName[] {
	return addOnsFor(plan)
		.map(({ name }) => name)
		.filter((name) => names.includes(name));
}

/** All that a choice contains. */
export function featuresOf({ plan, addOns }: Pick<PlanChoice, "plan" | "addOns">): FeatureName[] {
	return [...planOf(plan).features, ...addOns];
}

/** One person for one period, without VAT, in minor units. */
export function seatPriceOf(
	{ plan, billing, addOns }: Omit<PlanChoice, "seats">,
	currency: Currency,
): bigint {
	return addOnsFor(plan)
		.filter(({ name }) => addOns.includes(name))
		.reduce(
			(sum, addOn) => sum + priceOf(addOn, billing, currency),
			priceOf(planOf(plan), billing, currency),
		);
}

/** For one period, without VAT, in minor units. */
export function costOf(choice: PlanChoice, currency: Currency): bigint {
	return seatPriceOf(choice, currency) * BigInt(choice.seats);
}

/** `Starter`, `Starter with Stock` */
export function choiceTitle({ plan, addOns }: Pick<PlanChoice, "plan" | "addOns">): string {
	const { title } = planOf(plan);
	if (addOns.length === 0) return title;
	return `${title} with ${addOns.map((name) => features[name].title).join(" and ")}`;
}

/** The address at which the plan page shows a choice. */
export function choicePath({ plan, billing, seats, addOns }: PlanChoice): string {
	const query = new URLSearchParams({ plan, billing, seats: String(seats) });
	if (addOnsFor(plan).length > 0) query.append("add-on", "");
	for (const name of addOns) query.append("add-on", name);
	return `/plan?${query}`;
}
