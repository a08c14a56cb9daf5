import type Stripe from "stripe";
import type {
	CatalogueFeature,
	CataloguePrice,
	CatalogueProduct,
	Labels,
} from "./catalogue-state.ts";

/** @returns the feature's id at Stripe */
export async function createFeature(sdk: Stripe, feature: CatalogueFeature): Promise<string> {
	const { key, name } = feature;
	return (await sdk.entitlements.features.create({ lookup_key: key, name })).id;
}

export async function renameFeature(sdk: Stripe, id: string, name: string): Promise<void> {
	await sdk.entitlements.features.update(id, { name });
}

export async function createProduct(sdk: Stripe, product: CatalogueProduct): Promise<void> {
	await sdk.products.create({ ...described(product), id: product.id });
}

export async function changeProduct(sdk: Stripe, product: CatalogueProduct): Promise<void> {
	await sdk.products.update(product.id, { ...described(product), active: true });
}

export async function attachFeature(
	sdk: Stripe,
	productId: string,
	featureId: string,
): Promise<void> {
	await sdk.products.createFeature(productId, { entitlement_feature: featureId });
}

export async function detachFeature(
	sdk: Stripe,
	productId: string,
	attachmentId: string,
): Promise<void> {
	await sdk.products.deleteFeature(productId, attachmentId);
}

/** Takes the lookup key from the price that has it: who buys from now on pays the new one. */
export async function createPrice(sdk: Stripe, price: CataloguePrice): Promise<void> {
	await sdk.prices.create({
		product: price.productId,
		currency: price.currency.toLowerCase(),
		unit_amount: Number(price.amount),
		recurring: { interval: price.interval },
		tax_behavior: "exclusive",
		lookup_key: price.lookupKey,
		transfer_lookup_key: true,
		metadata: price.labels,
	});
}

export async function labelPrice(sdk: Stripe, id: string, labels: Labels): Promise<void> {
	await sdk.prices.update(id, { metadata: labels });
}

/** Nobody can buy it any more; who pays it goes on paying it. */
export async function archivePrice(sdk: Stripe, id: string): Promise<void> {
	await sdk.prices.update(id, { active: false });
}

function described({ name, description, labels }: CatalogueProduct) {
	return { name, description, metadata: labels, unit_label: "seat" };
}
