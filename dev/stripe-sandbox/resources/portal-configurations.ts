import type Stripe from "stripe";
import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { listPage } from "../api/list.ts";
import { mergeMetadata } from "../api/metadata.ts";
import * as given from "../api/parameters.ts";
import { sandboxNow } from "../clock.ts";
import { emit, saveAndTell } from "../events.ts";
import { newConfiguration } from "../portal/configuration-object.ts";
import { demand } from "../store/demand.ts";
import { prorationBehavior } from "./subscription-parameters.ts";

const features = z.strictObject({
	customer_update: z
		.strictObject({
			allowed_updates: given
				.clearable(z.array(z.enum(["address", "email", "name", "phone", "shipping", "tax_id"])))
				.optional(),
			enabled: given.flag,
		})
		.optional(),
	invoice_history: z.strictObject({ enabled: given.flag }).optional(),
	payment_method_update: z.strictObject({ enabled: given.flag }).optional(),
	subscription_cancel: z
		.strictObject({
			cancellation_reason: z
				.strictObject({ enabled: given.flag, options: given.clearable(z.array(given.text)) })
				.optional(),
			enabled: given.flag,
			mode: z.enum(["at_period_end", "immediately"]).optional(),
			proration_behavior: prorationBehavior.optional(),
		})
		.optional(),
	subscription_update: z
		.strictObject({
			default_allowed_updates: given
				.clearable(z.array(z.enum(["price", "promotion_code", "quantity"])))
				.optional(),
			enabled: given.flag,
			products: given
				.clearable(z.array(z.strictObject({ prices: z.array(given.text), product: given.text })))
				.optional(),
			proration_behavior: prorationBehavior.optional(),
		})
		.optional(),
});

export type WantedFeatures = z.output<typeof features>;

const shape = {
	business_profile: z
		.strictObject({
			headline: given.clearable(given.text).optional(),
			privacy_policy_url: given.text.optional(),
			terms_of_service_url: given.text.optional(),
		})
		.optional(),
	default_return_url: given.clearable(given.text).optional(),
	login_page: z.strictObject({ enabled: given.flag }).optional(),
	metadata: given.metadata.optional(),
	name: given.clearable(given.text).optional(),
};

const creation = z.strictObject({ ...shape, features });
const change = z.strictObject({
	...shape,
	active: given.flag.optional(),
	features: features.optional(),
});

export type WantedConfiguration = z.output<typeof change>;

export const portalConfigurations = [
	endpoint("POST /v1/billing_portal/configurations", creation, ({ sandbox, given: wanted }) => {
		const blank = newConfiguration(sandboxNow(sandbox));
		const made = sandbox.store.put(configured(blank, wanted));
		emit(sandbox, "billing_portal.configuration.created", made);
		return made;
	}),
	endpoint("GET /v1/billing_portal/configurations/:id", given.none, ({ sandbox, id }) =>
		demand(sandbox, "billing_portal.configuration", id),
	),
	endpoint(
		"POST /v1/billing_portal/configurations/:id",
		change,
		({ sandbox, id, given: wanted }) => {
			const before = demand(sandbox, "billing_portal.configuration", id);
			const after = { ...configured(before, wanted), updated: sandboxNow(sandbox) };
			return saveAndTell(sandbox, "billing_portal.configuration.updated", before, after);
		},
	),
	endpoint(
		"GET /v1/billing_portal/configurations",
		z.strictObject({
			...given.listShape,
			active: given.flag.optional(),
			is_default: given.flag.optional(),
		}),
		({ sandbox, given: wanted, path }) => {
			const found = sandbox.store
				.all("billing_portal.configuration")
				.filter((one) => wanted.active === undefined || one.active === wanted.active)
				.filter((one) => wanted.is_default === undefined || one.is_default === wanted.is_default);
			return listPage(found, wanted, path);
		},
	),
];

type Configuration = Stripe.BillingPortal.Configuration;

function configured(before: Configuration, wanted: WantedConfiguration): Configuration {
	const {
		features: asked,
		metadata,
		business_profile: profile,
		login_page: login,
		...rest
	} = wanted;
	return {
		...before,
		...given.present(rest),
		business_profile: { ...before.business_profile, ...given.present(profile ?? {}) },
		features: withFeatures(before.features, asked ?? {}),
		login_page: { ...before.login_page, ...given.present(login ?? {}) },
		metadata: mergeMetadata(before.metadata, metadata),
	};
}

function withFeatures(
	before: Configuration["features"],
	wanted: WantedFeatures,
): Configuration["features"] {
	const {
		customer_update: customer,
		subscription_cancel: cancel,
		subscription_update: update,
	} = wanted;
	return {
		customer_update: {
			...before.customer_update,
			...given.withoutNulls(customer ?? {}),
		},
		invoice_history: { ...before.invoice_history, ...wanted.invoice_history },
		payment_method_update: { ...before.payment_method_update, ...wanted.payment_method_update },
		subscription_cancel: withCancel(before.subscription_cancel, cancel),
		subscription_pause: before.subscription_pause,
		subscription_update: withUpdate(before.subscription_update, update),
	};
}

function withCancel(
	before: Configuration["features"]["subscription_cancel"],
	wanted: WantedFeatures["subscription_cancel"],
) {
	const { cancellation_reason: reason, ...rest } = wanted ?? {};
	const reasons = reason
		? { enabled: reason.enabled, feedback_options: null, options: reason.options ?? [] }
		: before.cancellation_reason;
	return { ...before, ...given.present(rest), cancellation_reason: reasons };
}

function withUpdate(
	before: Configuration["features"]["subscription_update"],
	wanted: WantedFeatures["subscription_update"],
) {
	const { products, ...rest } = wanted ?? {};
	const adjustable = { enabled: false, maximum: null, minimum: 1 };
	return {
		...before,
		...given.withoutNulls(rest),
		...(products
			? { products: products.map((one) => ({ ...one, adjustable_quantity: adjustable })) }
			: {}),
	};
}
