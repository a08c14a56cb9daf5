import type {
	CatalogueFeature,
	CataloguePrice,
	CatalogueProduct,
} from "#app/integrations/stripe/catalogue-state.ts";
import { type FeatureName, features } from "./features.ts";
import {
	type AddOn,
	addOns,
	allPlans,
	type Billing,
	type Currency,
	currencies,
	type Plan,
	priceOf,
} from "./plans.ts";

export type CatalogueEntry = {
	readonly product: CatalogueProduct;
	readonly features: readonly FeatureName[];
	readonly prices: readonly CataloguePrice[];
};

const billings = ["monthly", "yearly"] as const satisfies readonly Billing[];

/** Every feature as Stripe is to know it. */
export const stripeFeatures: readonly CatalogueFeature[] = Object.entries(features).map(
	([key, { title }]) => ({ key, name: title }),
);

/** Every version of every plan, and the add-ons, as Stripe is to sell them. */
export const stripeCatalogue: readonly CatalogueEntry[] = [
	...allPlans.map(planEntry),
	...addOns.map(addOnEntry),
];

/** By which a price is found: `team_v1_yearly_zar`, `stock_v1_monthly_eur`. */
export function lookupKey(
	{ name, version }: Pick<Plan | AddOn, "name" | "version">,
	billing: Billing,
	currency: Currency,
): string {
	return `${name}_v${version}_${billing}_${currency.toLowerCase()}`;
}

function planEntry(plan: Plan): CatalogueEntry {
	const labels = { plan: plan.name, plan_version: String(plan.version) };
	const product = {
		id: `plan_${plan.name}_v${plan.version}`,
		name: `Crowdminder ${plan.title}`,
		description: plan.summary,
		labels,
	};
	return { product, features: plan.features, prices: pricesOf(plan, product) };
}

function addOnEntry(addOn: AddOn): CatalogueEntry {
	const { title, description } = features[addOn.name];
	const product = {
		id: `add_on_${addOn.name}_v${addOn.version}`,
		name: `Crowdminder ${title}`,
		description,
		labels: { add_on: addOn.name },
	};
	return { product, features: [addOn.name], prices: pricesOf(addOn, product) };
}

function pricesOf(sold: Plan | AddOn, { id, labels }: CatalogueProduct): CataloguePrice[] {
	return billings.flatMap((billing) =>
		currencies.map((currency) => ({
			lookupKey: lookupKey(sold, billing, currency),
			productId: id,
			currency,
			amount: priceOf(sold, billing, currency),
			interval: billing === "yearly" ? "year" : "month",
			labels,
		})),
	);
}
