/** What Stripe may hold of our catalogue, and what is to be put there: the same words for both. */
export type CatalogueFeature = { readonly key: string; readonly name: string };

export type CatalogueProduct = {
	/** Chosen by us. */
	readonly id: string;
	readonly name: string;
	readonly description: string;
	readonly labels: Labels;
};

export type CataloguePrice = {
	readonly lookupKey: string;
	readonly productId: string;
	/** In capitals. */
	readonly currency: string;
	/** One seat for one interval, in minor units without tax. */
	readonly amount: bigint;
	readonly interval: "month" | "year";
	readonly labels: Labels;
};

/** Metadata, by which a price is known again when it has lost its lookup key to a newer one. */
export type Labels = Readonly<Record<string, string>>;

export type CatalogueAtStripe = {
	readonly features: readonly (CatalogueFeature & { readonly id: string })[];
	readonly products: readonly (CatalogueProduct & {
		readonly isActive: boolean;
		/** Ids by which a feature is taken off again, by the feature's key. */
		readonly features: ReadonlyMap<string, string>;
	})[];
	/** Those that can be bought. */
	readonly prices: readonly PriceAtStripe[];
};

export type PriceAtStripe = {
	readonly id: string;
	readonly lookupKey: string | null;
	readonly productId: string;
	readonly currency: string;
	readonly amount: bigint | null;
	readonly interval: string | null;
	readonly isWithoutTax: boolean;
	readonly labels: Labels;
};
