import { createHash } from "node:crypto";
import type Stripe from "stripe";
import { wholeList } from "../api/list.ts";
import { emit } from "../events.ts";
import { idOf } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";

const entitling = new Set<string>(["active", "trialing", "past_due"]);

/** What a customer's subscriptions give, one entitlement a feature. */
export function activeEntitlements(
	sandbox: Sandbox,
	customer: string,
): Stripe.Entitlements.ActiveEntitlement[] {
	const products = sandbox.store
		.all("subscription")
		.filter((one) => one.customer === customer && entitling.has(one.status))
		.flatMap((one) => one.items.data.map(({ price }) => idOf(price.product)));
	const features = [...new Set(products)]
		.flatMap((product) => featuresOf(sandbox, product))
		.map((one) => one.entitlement_feature);
	const unique = new Map(features.map((feature) => [feature.id, feature]));
	return [...unique.values()].map((feature) => ({
		id: entitlementId(customer, feature.id),
		object: "entitlements.active_entitlement",
		feature: feature.id,
		livemode: false,
		lookup_key: feature.lookup_key,
	}));
}

/** Runs a change of a customer's subscriptions and tells when it changed what they are entitled to. */
export function tellingEntitlements<T>(sandbox: Sandbox, customer: string, change: () => T): T {
	const before = activeEntitlements(sandbox, customer);
	const result = change();
	const after = activeEntitlements(sandbox, customer);
	if (keysOf(before) !== keysOf(after)) {
		const summary: Stripe.Entitlements.ActiveEntitlementSummary = {
			object: "entitlements.active_entitlement_summary",
			customer,
			entitlements: wholeList(after, `/v1/customer/${customer}/entitlements`),
			livemode: false,
		};
		emit(sandbox, "entitlements.active_entitlement_summary.updated", summary, {
			entitlements: { data: before },
		});
	}
	return result;
}

/** A product's features, each as the feature is now. */
export function featuresOf({ store }: Sandbox, product: string): Stripe.ProductFeature[] {
	return store.all("product_feature").flatMap((one) => {
		if (store.get("sandbox.product_feature", one.id)?.product !== product) return [];
		const feature = store.get("entitlements.feature", one.entitlement_feature.id);
		return feature ? [{ ...one, entitlement_feature: feature }] : [];
	});
}

function keysOf(entitlements: Stripe.Entitlements.ActiveEntitlement[]): string {
	return entitlements
		.map((one) => one.lookup_key)
		.sort()
		.join(" ");
}

function entitlementId(customer: string, feature: string): string {
	return `ent_${createHash("sha256")
		.update(customer + feature)
		.digest("hex")
		.slice(0, 24)}`;
}
