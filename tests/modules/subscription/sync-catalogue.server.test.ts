import { expect, test } from "vitest";
import { featureNames } from "#app/modules/subscription/features.ts";
import { addOns, allPlans, currencies, plans, priceOf } from "#app/modules/subscription/plans.ts";
import { lookupKey } from "#app/modules/subscription/stripe-catalogue.ts";
import { planCatalogue, syncCatalogue } from "#app/modules/subscription/sync-catalogue.server.ts";
import { testStripe } from "#tests/kit/stripe.ts";

const stripe = testStripe();

/** What a sync says that it does. */
async function words(): Promise<string[]> {
	const said: string[] = [];
	await syncCatalogue(stripe.api, (step) => said.push(step.words));
	return said;
}

test("Stripe sells what the pricing page shows: each plan, monthly and yearly, in each currency", async () => {
	const { data } = await stripe.sdk.prices.list({ active: true, limit: 100 });
	for (const plan of plans) {
		for (const currency of currencies) {
			const sold = (billing: "monthly" | "yearly") =>
				data.find((price) => price.lookup_key === lookupKey(plan, billing, currency));
			expect(sold("monthly")).toMatchObject({
				unit_amount: Number(plan.monthly[currency]),
				currency: currency.toLowerCase(),
				recurring: { interval: "month", interval_count: 1 },
				tax_behavior: "exclusive",
			});
			expect(sold("yearly")).toMatchObject({
				unit_amount: Number(priceOf(plan, "yearly", currency)),
				recurring: { interval: "year" },
			});
		}
	}
	expect(data).toHaveLength((allPlans.length + addOns.length) * 2 * currencies.length);
});

test("a plan's product carries the features that the checks of the code grant", async () => {
	for (const plan of allPlans) {
		const { data } = await stripe.sdk.products.listFeatures(`plan_${plan.name}_v${plan.version}`, {
			limit: 100,
		});
		const keys = data.map((one) => one.entitlement_feature.lookup_key);
		expect(keys.sort()).toEqual([...plan.features].sort());
	}
	const { data } = await stripe.sdk.entitlements.features.list({ limit: 100 });
	expect(data.map((feature) => feature.lookup_key).sort()).toEqual([...featureNames].sort());
});

test("a second sync has nothing to do", async () => {
	expect(await planCatalogue(stripe.api)).toEqual([]);
	expect(await words()).toEqual([]);
});

test("a price that says something else is replaced, never changed, and what it is called moves on", async () => {
	const key = "team_v1_monthly_zar";
	const right = stripe.price(key);
	const wrong = await stripe.sdk.prices.create({
		product: "plan_team_v1",
		currency: "zar",
		unit_amount: 9_900,
		recurring: { interval: "month" },
		tax_behavior: "exclusive",
		lookup_key: key,
		transfer_lookup_key: true,
	});
	expect(await words()).toEqual([
		`Replace the price ${key}: ZAR 13000 a month; it is ZAR 9900 a month`,
		`Archive the price ${wrong.id}`,
		`Archive the price ${right} of plan_team_v1, which the catalogue does not have`,
	]);
	const [now] = (await stripe.sdk.prices.list({ lookup_keys: [key] })).data;
	expect(now).toMatchObject({ unit_amount: 13_000, active: true });
	expect(await stripe.sdk.prices.retrieve(wrong.id)).toMatchObject({
		active: false,
		unit_amount: 9_900,
		lookup_key: null,
	});
	expect(await planCatalogue(stripe.api)).toEqual([]);
});

test("names, metadata and features that somebody changed at Stripe are told and set back", async () => {
	const { sdk } = stripe;
	await sdk.products.update("plan_starter_v1", { name: "Cheap", metadata: { plan: "team" } });
	const [time] = (await sdk.products.listFeatures("plan_starter_v1")).data;
	await sdk.products.deleteFeature("plan_starter_v1", time?.id ?? "");
	const [sso] = (await sdk.entitlements.features.list({ lookup_key: "sso" })).data;
	await sdk.products.createFeature("plan_starter_v1", { entitlement_feature: sso?.id ?? "" });
	await sdk.entitlements.features.update(sso?.id ?? "", { name: "SSO" });
	await sdk.prices.update(stripe.price("starter_v1_yearly_eur"), {
		metadata: { plan: "business" },
	});
	const drift = (await planCatalogue(stripe.api)).map((step) => step.words);
	expect(drift).toEqual([
		"Name the feature sso “Single sign-on”, not “SSO”",
		"Set name, description and metadata of the product plan_starter_v1",
		`Add ${time?.entitlement_feature.lookup_key} to plan_starter_v1`,
		"Take sso off plan_starter_v1",
		"Set the metadata of the price starter_v1_yearly_eur",
	]);
	expect(await words()).toEqual(drift);
	expect(await planCatalogue(stripe.api)).toEqual([]);
});
