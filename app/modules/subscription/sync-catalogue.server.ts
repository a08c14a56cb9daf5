import type { StripeApi } from "#app/integrations/stripe/api.server.ts";
import { type CatalogueStep, catalogueSteps } from "./catalogue-steps.ts";
import { stripeCatalogue } from "./stripe-catalogue.ts";

const productIds = stripeCatalogue.map(({ product }) => product.id);

/** What a sync would do now. */
export async function planCatalogue(stripe: StripeApi): Promise<CatalogueStep[]> {
	return catalogueSteps(await stripe.readCatalogue(productIds));
}

/**
 * Brings Stripe to the catalogue; doing it again changes nothing. Each step is announced before it is taken.
 *
 * @throws StripeAway, StripeRefused
 */
export async function syncCatalogue(
	stripe: StripeApi,
	announce: (step: CatalogueStep) => void,
): Promise<void> {
	const present = await stripe.readCatalogue(productIds);
	const featureIds = new Map(present.features.map(({ key, id }) => [key, id]));
	for (const step of catalogueSteps(present)) {
		announce(step);
		await take(stripe, step, featureIds);
	}
}

async function take(
	stripe: StripeApi,
	step: CatalogueStep,
	featureIds: Map<string, string>,
): Promise<void> {
	switch (step.kind) {
		case "create-feature":
			featureIds.set(step.feature.key, await stripe.createFeature(step.feature));
			return;
		case "rename-feature":
			return stripe.renameFeature(step.id, step.name);
		case "create-product":
			return stripe.createProduct(step.product);
		case "change-product":
			return stripe.changeProduct(step.product);
		case "attach-feature":
			return stripe.attachFeature(step.productId, featureIds.get(step.key) ?? "");
		case "detach-feature":
			return stripe.detachFeature(step.productId, step.attachmentId);
		case "create-price":
			return stripe.createPrice(step.price);
		case "label-price":
			return stripe.labelPrice(step.id, step.labels);
		case "archive-price":
			return stripe.archivePrice(step.id);
		default:
			return step satisfies never;
	}
}
