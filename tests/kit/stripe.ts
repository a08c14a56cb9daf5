import Stripe from "stripe";
import { afterAll, beforeAll } from "vitest";
import { openStripe, type StripeApi } from "#app/integrations/stripe/api.server.ts";
import { syncCatalogue } from "#app/modules/subscription/sync-catalogue.server.ts";
import { subscriptions } from "#db/public/subscriptions.ts";
import {
	type SandboxOptions,
	type StripeSandbox,
	startStripeSandbox,
} from "#dev/stripe-sandbox.ts";
import type { Kit } from "./kit.ts";
import type { TestTenant } from "./tenant.ts";

/** A Stripe of the test file's own, with the product's catalogue in it. */
export type TestStripe = {
	readonly sandbox: StripeSandbox;
	/** The SDK, for what people and Stripe itself do. */
	readonly sdk: Stripe;
	/** The product's own way in. */
	readonly api: StripeApi;
	/** What configures the product for it. */
	readonly env: Record<string, string>;
	/** The id of the price that has the key. */
	price(lookupKey: string): string;
	/** A customer of the tenant, stored as the product does before a checkout, who pays with a test card. */
	createCustomer(
		kit: Kit,
		tenant: TestTenant,
		wish?: { card?: string; clock?: string },
	): Promise<string>;
};

/** Call once at the top of a test file. */
export function testStripe(options: () => SandboxOptions = () => ({})): TestStripe {
	let open: { sandbox: StripeSandbox; sdk: Stripe; api: StripeApi } | undefined;
	let prices = new Map<string, string>();
	const opened = () => {
		if (!open) throw new Error("Stripe is ready inside tests and hooks only.");
		return open;
	};
	beforeAll(async () => {
		const sandbox = await startStripeSandbox(options());
		const { secretKey, sdkOptions, origin } = sandbox;
		const sdk = new Stripe(secretKey, { ...sdkOptions, maxNetworkRetries: 0 });
		open = { sandbox, sdk, api: openStripe({ secretKey, apiBase: origin }) };
		await syncCatalogue(open.api, () => undefined);
		const listed = await sdk.prices.list({ limit: 100 }).autoPagingToArray({ limit: 500 });
		prices = new Map(listed.map(({ lookup_key: key, id }) => [key ?? "", id]));
	});
	afterAll(() => open?.sandbox.stop());
	return {
		get sandbox() {
			return opened().sandbox;
		},
		get sdk() {
			return opened().sdk;
		},
		get api() {
			return opened().api;
		},
		get env() {
			const { secretKey, origin, webhookSecret } = opened().sandbox;
			return {
				STRIPE_SECRET_KEY: secretKey,
				STRIPE_API_BASE: origin,
				STRIPE_WEBHOOK_SECRETS: webhookSecret,
			};
		},
		price(lookupKey) {
			const id = prices.get(lookupKey);
			if (!id) throw new Error(`The catalogue has no price ${lookupKey}.`);
			return id;
		},
		async createCustomer(kit, tenant, { card = "pm_card_visa", clock } = {}) {
			const { sdk } = opened();
			const customer = await sdk.customers.create({
				metadata: { tenant_id: tenant.id },
				...(clock ? { test_clock: clock } : {}),
			});
			const method = await sdk.paymentMethods.attach(card, { customer: customer.id });
			await sdk.customers.update(customer.id, {
				invoice_settings: { default_payment_method: method.id },
			});
			await kit.database.public
				.insert(subscriptions)
				.values({ tenantId: tenant.id, customerId: customer.id });
			return customer.id;
		},
	};
}
