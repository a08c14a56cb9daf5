import type {
	CatalogueAtStripe,
	CatalogueFeature,
	CataloguePrice,
	CatalogueProduct,
	Labels,
	PriceAtStripe,
} from "#app/integrations/stripe/catalogue-state.ts";
import { type CatalogueEntry, stripeCatalogue, stripeFeatures } from "./stripe-catalogue.ts";

/** One thing to do at Stripe, and what to say of it. */
export type CatalogueStep = { readonly words: string } & (
	| { readonly kind: "create-feature"; readonly feature: CatalogueFeature }
	| { readonly kind: "rename-feature"; readonly id: string; readonly name: string }
	| { readonly kind: "create-product" | "change-product"; readonly product: CatalogueProduct }
	| { readonly kind: "attach-feature"; readonly productId: string; readonly key: string }
	| { readonly kind: "detach-feature"; readonly productId: string; readonly attachmentId: string }
	| { readonly kind: "create-price"; readonly price: CataloguePrice }
	| { readonly kind: "label-price"; readonly id: string; readonly labels: Labels }
	| { readonly kind: "archive-price"; readonly id: string }
);

/** What has to be done, in this order, so that Stripe sells the catalogue; nothing when it does. */
export function catalogueSteps(
	present: CatalogueAtStripe,
	catalogue: readonly CatalogueEntry[] = stripeCatalogue,
): CatalogueStep[] {
	return [
		...stripeFeatures.flatMap((feature) => featureSteps(feature, present)),
		...catalogue.flatMap((entry) => [
			...productSteps(entry, present),
			...attachmentSteps(entry, present),
			...entry.prices.flatMap((price) => priceSteps(price, present)),
			...strangerSteps(entry, present),
		]),
	];
}

function featureSteps(feature: CatalogueFeature, { features }: CatalogueAtStripe): CatalogueStep[] {
	const { key, name } = feature;
	const known = features.find((one) => one.key === key);
	if (!known) return [{ kind: "create-feature", feature, words: `Create the feature ${key}` }];
	if (known.name === name) return [];
	const words = `Name the feature ${key} “${name}”, not “${known.name}”`;
	return [{ kind: "rename-feature", id: known.id, name, words }];
}

function productSteps(
	{ product }: CatalogueEntry,
	{ products }: CatalogueAtStripe,
): CatalogueStep[] {
	const known = products.find(({ id }) => id === product.id);
	if (!known)
		return [{ kind: "create-product", product, words: `Create the product ${product.id}` }];
	const isRight =
		known.isActive &&
		known.name === product.name &&
		known.description === product.description &&
		hasLabels(known.labels, product.labels);
	if (isRight) return [];
	const words = `Set name, description and metadata of the product ${product.id}`;
	return [{ kind: "change-product", product, words }];
}

function attachmentSteps(
	{ product, features }: CatalogueEntry,
	{ products }: CatalogueAtStripe,
): CatalogueStep[] {
	const { id: productId } = product;
	const attached =
		products.find(({ id }) => id === productId)?.features ?? new Map<string, string>();
	const missing = features.filter((key) => !attached.has(key));
	const wrong = [...attached].filter(([key]) => !features.some((wanted) => wanted === key));
	return [
		...missing.map((key): CatalogueStep => {
			return { kind: "attach-feature", productId, key, words: `Add ${key} to ${productId}` };
		}),
		...wrong.map(([key, attachmentId]): CatalogueStep => {
			const words = `Take ${key} off ${productId}`;
			return { kind: "detach-feature", productId, attachmentId, words };
		}),
	];
}

/** The terms of a price are never changed: a new one takes its key, and the old one can no longer be bought. */
function priceSteps(price: CataloguePrice, { prices }: CatalogueAtStripe): CatalogueStep[] {
	const { lookupKey, labels } = price;
	const known = prices.find((one) => one.lookupKey === lookupKey);
	const text = `${lookupKey}: ${price.currency} ${price.amount} a ${price.interval}`;
	if (!known) return [{ kind: "create-price", price, words: `Create the price ${text}` }];
	if (!hasTerms(known, price)) {
		const was = `${known.currency} ${known.amount} a ${known.interval}`;
		return [
			{ kind: "create-price", price, words: `Replace the price ${text}; it is ${was}` },
			{ kind: "archive-price", id: known.id, words: `Archive the price ${known.id}` },
		];
	}
	if (hasLabels(known.labels, labels)) return [];
	return [
		{
			kind: "label-price",
			id: known.id,
			labels,
			words: `Set the metadata of the price ${lookupKey}`,
		},
	];
}

/** Prices that somebody made at Stripe by hand. */
function strangerSteps(
	{ product, prices: wanted }: CatalogueEntry,
	{ prices }: CatalogueAtStripe,
): CatalogueStep[] {
	return prices
		.filter(({ productId }) => productId === product.id)
		.filter((price) => !wanted.some(({ lookupKey }) => lookupKey === price.lookupKey))
		.map(({ id }) => {
			const words = `Archive the price ${id} of ${product.id}, which the catalogue does not have`;
			return { kind: "archive-price", id, words };
		});
}

function hasTerms(known: PriceAtStripe, wanted: CataloguePrice): boolean {
	return (
		known.productId === wanted.productId &&
		known.currency === wanted.currency &&
		known.amount === wanted.amount &&
		known.interval === wanted.interval &&
		known.isWithoutTax
	);
}

function hasLabels(known: Labels, wanted: Labels): boolean {
	return Object.entries(wanted).every(([name, value]) => known[name] === value);
}
