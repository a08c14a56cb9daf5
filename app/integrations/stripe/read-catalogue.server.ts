import type Stripe from "stripe";
import type { CatalogueAtStripe, PriceAtStripe } from "./catalogue-state.ts";
import { idOf } from "./values.ts";

/** Every page, and an end to it. */
const all = { limit: 10_000 };

/** What Stripe holds of these products, with their prices that can be bought, and all features. */
export async function readCatalogue(
	sdk: Stripe,
	productIds: readonly string[],
): Promise<CatalogueAtStripe> {
	const [features, products, prices] = await Promise.all([
		sdk.entitlements.features.list({ limit: 100 }).autoPagingToArray(all),
		sdk.products.list({ ids: [...productIds], limit: 100 }).autoPagingToArray(all),
		sdk.prices.list({ active: true, limit: 100 }).autoPagingToArray(all),
	]);
	return {
		features: features.map(({ id, lookup_key: key, name }) => ({ id, key, name })),
		products: await Promise.all(products.map((product) => readProduct(sdk, product))),
		prices: prices.map(readPrice).filter(({ productId }) => productIds.includes(productId)),
	};
}

/** The active price that carries a lookup key; null when there is none. */
export async function findPrice(sdk: Stripe, lookupKey: string): Promise<string | null> {
	const { data } = await sdk.prices.list({ lookup_keys: [lookupKey], active: true, limit: 1 });
	return data[0]?.id ?? null;
}

async function readProduct(sdk: Stripe, product: Stripe.Product) {
	const attached = await sdk.products
		.listFeatures(product.id, { limit: 100 })
		.autoPagingToArray(all);
	return {
		id: product.id,
		name: product.name,
		description: product.description ?? "",
		labels: product.metadata,
		isActive: product.active,
		features: new Map(
			attached.map(({ id, entitlement_feature: { lookup_key: key } }) => [key, id]),
		),
	};
}

function readPrice(price: Stripe.Price): PriceAtStripe {
	return {
		id: price.id,
		lookupKey: price.lookup_key,
		productId: idOf(price.product) ?? "",
		currency: price.currency.toUpperCase(),
		amount: price.unit_amount === null ? null : BigInt(price.unit_amount),
		interval: price.recurring?.interval ?? null,
		isWithoutTax: price.tax_behavior === "exclusive",
		labels: price.metadata,
	};
}
