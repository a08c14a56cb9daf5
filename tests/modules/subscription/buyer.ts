import { eq } from "drizzle-orm";
import { readBilling } from "#app/modules/subscription/billing.server.ts";
import { checkoutPage, type Purchase } from "#app/modules/subscription/buy.server.ts";
import type { PlanChoice } from "#app/modules/subscription/plan-choice.ts";
import { syncCustomer } from "#app/modules/subscription/sync.server.ts";
import type { Services } from "#app/services.server.ts";
import { subscriptions } from "#db/public/subscriptions.ts";
import type { Kit } from "#tests/kit/kit.ts";
import { payCheckout } from "#tests/kit/pay-checkout.ts";
import type { TestStripe } from "#tests/kit/stripe.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { mirrorOf } from "./mirrored.ts";

/** What the owner of a workspace asks for. */
export function purchaseOf(
	tenant: TestTenant,
	choice: PlanChoice,
	trialEndsAt: Date | null = null,
): Purchase {
	const { id, name, owner, slug } = tenant;
	return {
		...{ payer: { id, name, email: owner.email }, choice, currency: "ZAR", trialEndsAt },
		origin: `http://${slug}.localhost:3000`,
	};
}

/** Asks Stripe what the workspace has, as on the way back from a checkout. */
export async function comeBack(services: Services, tenant: TestTenant): Promise<void> {
	const [row] = await services.database.public
		.select({ customerId: subscriptions.customerId })
		.from(subscriptions)
		.where(eq(subscriptions.tenantId, tenant.id));
	if (!services.stripe || !row) throw new Error("There is nobody to ask for.");
	await syncCustomer({ ...services, stripe: services.stripe }, row.customerId);
}

/** What a workspace holds, as its pages are told. */
export async function heldBy(services: Services, tenant: TestTenant) {
	const timeZone = "Africa/Johannesburg";
	const { customerId, billing } = await readBilling(services.database.public, {
		...{ id: tenant.id, timeZone },
	});
	if (!customerId || !billing) throw new Error("It has not bought anything.");
	return { customerId, billing, timeZone };
}

/** A workspace that bought a plan on the checkout's page. */
export async function buyer(kit: Kit, services: Services, choice: PlanChoice): Promise<TestTenant> {
	const tenant = await kit.createTenant({ plan: "starter", trialEndsAt: new Date(0) });
	await payCheckout(await checkoutPage(services, purchaseOf(tenant, choice), services.clock()));
	await comeBack(services, tenant);
	return tenant;
}

/** From now on the customer pays with this card. */
export async function payWith(
	kit: Kit,
	{ sdk }: TestStripe,
	tenant: TestTenant,
	card: string,
): Promise<void> {
	const { customerId = "", subscriptionId } = (await mirrorOf(kit, tenant)) ?? {};
	const { id } = await sdk.paymentMethods.attach(card, { customer: customerId });
	await sdk.customers.update(customerId, { invoice_settings: { default_payment_method: id } });
	await sdk.subscriptions.update(subscriptionId ?? "", { default_payment_method: id });
}
