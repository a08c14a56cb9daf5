import type { Endpoint } from "./api/endpoint.ts";
import { checkoutSessions } from "./resources/checkout-sessions.ts";
import { coupons } from "./resources/coupons.ts";
import { customers } from "./resources/customers.ts";
import { entitlements } from "./resources/entitlements.ts";
import { events } from "./resources/events.ts";
import { invoices } from "./resources/invoices.ts";
import { paymentIntents } from "./resources/payment-intents.ts";
import { paymentMethods } from "./resources/payment-methods.ts";
import { portalConfigurations } from "./resources/portal-configurations.ts";
import { portalSessions } from "./resources/portal-sessions.ts";
import { prices } from "./resources/prices.ts";
import { products } from "./resources/products.ts";
import { promotionCodes } from "./resources/promotion-codes.ts";
import { setupIntents } from "./resources/setup-intents.ts";
import { subscriptionItems } from "./resources/subscription-items.ts";
import { subscriptionSchedules } from "./resources/subscription-schedules.ts";
import { subscriptions } from "./resources/subscriptions.ts";
import { taxIds } from "./resources/tax-ids.ts";
import { testClocks } from "./resources/test-clocks.ts";
import { webhookEndpoints } from "./resources/webhook-endpoints.ts";

/** Every operation of Stripe's API that the sandbox knows. */
export const resources: Endpoint[] = [
	...checkoutSessions,
	...coupons,
	...customers,
	...entitlements,
	...events,
	...invoices,
	...paymentIntents,
	...paymentMethods,
	...portalConfigurations,
	...portalSessions,
	...prices,
	...products,
	...promotionCodes,
	...setupIntents,
	...subscriptionItems,
	...subscriptionSchedules,
	...subscriptions,
	...taxIds,
	...testClocks,
	...webhookEndpoints,
];
