import type Stripe from "stripe";
import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { listPage } from "../api/list.ts";
import { mergeMetadata } from "../api/metadata.ts";
import * as given from "../api/parameters.ts";
import { invalid } from "../api/problem.ts";
import { sandboxNow } from "../clock.ts";
import { emit, saveAndTell } from "../events.ts";
import { demand } from "../store/demand.ts";
import { newId } from "../store/ids.ts";

const shape = {
	active: given.flag.optional(),
	description: given.clearable(given.text).optional(),
	images: given.clearable(z.array(given.text)).optional(),
	marketing_features: given.clearable(z.array(z.strictObject({ name: given.text }))).optional(),
	metadata: given.metadata.optional(),
	shippable: given.flag.optional(),
	statement_descriptor: given.text.optional(),
	tax_code: given.clearable(given.text).optional(),
	unit_label: given.clearable(given.text).optional(),
	url: given.clearable(given.text).optional(),
};

const creation = z.strictObject({
	...shape,
	id: given.text.optional(),
	name: given.text,
	type: z.enum(["good", "service"]).optional(),
});

const change = z.strictObject({
	...shape,
	name: given.text.optional(),
	default_price: given.clearable(given.text).optional(),
});

const list = z.strictObject({
	...given.listShape,
	created: given.created,
	active: given.flag.optional(),
	ids: z.array(given.text).optional(),
	shippable: given.flag.optional(),
	url: given.text.optional(),
});

export const products = [
	endpoint("POST /v1/products", creation, ({ sandbox, given: wanted }) => {
		if (wanted.id && sandbox.store.get("product", wanted.id)) {
			throw invalid("Product already exists.", { param: "id", code: "resource_already_exists" });
		}
		const { id, type: _, ...described } = wanted;
		const blank = newProduct(id ?? newId("prod", 14), wanted.name, sandboxNow(sandbox));
		const made = sandbox.store.put(withDescription(blank, described));
		emit(sandbox, "product.created", made);
		return made;
	}),
	endpoint("GET /v1/products/:id", given.none, ({ sandbox, id }) => demand(sandbox, "product", id)),
	endpoint("POST /v1/products/:id", change, ({ sandbox, id, given: wanted }) => {
		const before = demand(sandbox, "product", id);
		if (wanted.default_price) demand(sandbox, "price", wanted.default_price, "default_price");
		const after = withDescription({ ...before, updated: sandboxNow(sandbox) }, wanted);
		return saveAndTell(sandbox, "product.updated", before, after);
	}),
	endpoint("DELETE /v1/products/:id", given.none, ({ sandbox, id }) => {
		const gone = demand(sandbox, "product", id);
		if (sandbox.store.all("price").some((price) => price.product === id)) {
			throw invalid(
				"This product cannot be deleted because it has one or more user-created prices.",
			);
		}
		sandbox.store.remove("product", id);
		emit(sandbox, "product.deleted", gone);
		return { id, object: "product", deleted: true } satisfies Stripe.DeletedProduct;
	}),
	endpoint("GET /v1/products", list, ({ sandbox, given: wanted, path }) => {
		const found = sandbox.store
			.all("product")
			.filter((one) => wanted.active === undefined || one.active === wanted.active)
			.filter((one) => !wanted.ids || wanted.ids.includes(one.id));
		return listPage(found, wanted, path);
	}),
];

function newProduct(id: string, name: string, created: number): Stripe.Product {
	return {
		id,
		object: "product",
		active: true,
		created,
		default_price: null,
		description: null,
		images: [],
		livemode: false,
		marketing_features: [],
		metadata: {},
		name,
		package_dimensions: null,
		shippable: null,
		statement_descriptor: null,
		tax_code: null,
		tax_details: null,
		type: "service",
		unit_label: null,
		updated: created,
		url: null,
	};
}

type Description = z.output<typeof change>;

function withDescription(
	before: Stripe.Product,
	{ metadata, images, marketing_features, ...wanted }: Description,
): Stripe.Product {
	return {
		...before,
		...given.present(wanted),
		images: images === undefined ? before.images : (images ?? []),
		marketing_features:
			marketing_features === undefined ? before.marketing_features : (marketing_features ?? []),
		metadata: mergeMetadata(before.metadata, metadata),
	};
}
