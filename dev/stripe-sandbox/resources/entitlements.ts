import type Stripe from "stripe";
import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { listPage } from "../api/list.ts";
import { mergeMetadata } from "../api/metadata.ts";
import * as given from "../api/parameters.ts";
import { invalid, noSuch } from "../api/problem.ts";
import { activeEntitlements, featuresOf } from "../billing/active-entitlements.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { newId } from "../store/ids.ts";

const creation = z.strictObject({
	lookup_key: given.text,
	name: given.text,
	metadata: given.metadata.optional(),
});

const change = z.strictObject({
	active: given.flag.optional(),
	name: given.text.optional(),
	metadata: given.metadata.optional(),
});

const list = z.strictObject({
	...given.listShape,
	lookup_key: given.text.optional(),
	archived: given.flag.optional(),
});

export const entitlements = [
	endpoint("POST /v1/entitlements/features", creation, ({ sandbox, given: wanted }) => {
		const taken = sandbox.store
			.all("entitlements.feature")
			.some((one) => one.lookup_key === wanted.lookup_key && one.active);
		if (taken) {
			throw invalid(`A feature with the lookup key '${wanted.lookup_key}' already exists.`, {
				param: "lookup_key",
				code: "resource_already_exists",
			});
		}
		return sandbox.store.put<Stripe.Entitlements.Feature>({
			id: newId("feat"),
			object: "entitlements.feature",
			active: true,
			livemode: false,
			lookup_key: wanted.lookup_key,
			metadata: mergeMetadata({}, wanted.metadata),
			name: wanted.name,
		});
	}),
	endpoint("GET /v1/entitlements/features/:id", given.none, ({ sandbox, id }) =>
		demand(sandbox, "entitlements.feature", id),
	),
	endpoint("POST /v1/entitlements/features/:id", change, ({ sandbox, id, given: wanted }) => {
		const before = demand(sandbox, "entitlements.feature", id);
		const { metadata, ...rest } = wanted;
		return sandbox.store.put({
			...before,
			...given.present(rest),
			metadata: mergeMetadata(before.metadata, metadata),
		});
	}),
	endpoint("GET /v1/entitlements/features", list, ({ sandbox, given: wanted, path }) => {
		const found = sandbox.store
			.all("entitlements.feature")
			.filter((one) => !wanted.lookup_key || one.lookup_key === wanted.lookup_key)
			.filter((one) => wanted.archived === undefined || one.active !== wanted.archived);
		return listPage(found, wanted, path);
	}),
	endpoint(
		"GET /v1/entitlements/active_entitlements",
		z.strictObject({ ...given.listShape, customer: given.text }),
		({ sandbox, given: wanted, path }) => {
			demand(sandbox, "customer", wanted.customer, "customer");
			return listPage(activeEntitlements(sandbox, wanted.customer), wanted, path);
		},
	),
	endpoint(
		"POST /v1/products/:id/features",
		z.strictObject({ entitlement_feature: given.text }),
		({ sandbox, id, given: wanted }) => {
			demand(sandbox, "product", id, "product");
			const feature = demand(
				sandbox,
				"entitlements.feature",
				wanted.entitlement_feature,
				"entitlement_feature",
			);
			if (featuresOf(sandbox, id).some((one) => one.entitlement_feature.id === feature.id)) {
				throw invalid("This feature is already attached to the product.", {
					param: "entitlement_feature",
					code: "resource_already_exists",
				});
			}
			const made = newId("prodft");
			sandbox.store.put({ object: "sandbox.product_feature", id: made, product: id });
			return sandbox.store.put<Stripe.ProductFeature>({
				id: made,
				object: "product_feature",
				entitlement_feature: feature,
				livemode: false,
			});
		},
	),
	endpoint("GET /v1/products/:id/features", z.strictObject(given.listShape), (call) => {
		demand(call.sandbox, "product", call.id, "product");
		return listPage(featuresOf(call.sandbox, call.id), call.given, call.path);
	}),
	endpoint("GET /v1/products/:id/features/:feature", given.none, ({ sandbox, ids }) =>
		ownFeature(sandbox, ids),
	),
	endpoint("DELETE /v1/products/:id/features/:feature", given.none, ({ sandbox, ids }) => {
		const { id } = ownFeature(sandbox, ids);
		sandbox.store.remove("product_feature", id);
		sandbox.store.remove("sandbox.product_feature", id);
		return { id, object: "product_feature", deleted: true } satisfies Stripe.DeletedProductFeature;
	}),
];

function ownFeature(sandbox: Sandbox, [product = "", id = ""]: string[]): Stripe.ProductFeature {
	const found = featuresOf(sandbox, product).find((one) => one.id === id);
	if (!found) throw noSuch("product feature", id);
	return found;
}
