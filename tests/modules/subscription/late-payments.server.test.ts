import { expect, test } from "vitest";
import { syncCustomer } from "#app/modules/subscription/sync.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import { jobsOf } from "#tests/kit/queue.ts";
import { testServices } from "#tests/kit/services.ts";
import { testStripe } from "#tests/kit/stripe.ts";
import { mirrorOf, snapshotOf } from "./mirrored.ts";

const kit = testKit();
const stripe = testStripe();
const product = testServices(kit, { env: () => stripe.env });

function sync(customerId: string): Promise<boolean> {
	return syncCustomer({ ...product.services, stripe: stripe.api }, customerId);
}

/** A workspace whose trial is over. */
const ended = () =>
	kit.createTenant({ plan: "starter", trialEndsAt: new Date(Date.now() - 1_000) });

test("a payment that failed is past due since its oldest open invoice", async () => {
	const acme = await ended();
	const start = Math.floor(Date.UTC(2026, 0, 10) / 1000);
	const clock = await stripe.sdk.testHelpers.testClocks.create({ frozen_time: start });
	const customer = await stripe.createCustomer(kit, acme, { clock: clock.id });
	await stripe.sdk.subscriptions.create({
		customer,
		items: [{ price: stripe.price("team_v1_monthly_zar") }],
	});
	const broken = await stripe.sdk.paymentMethods.attach("pm_card_chargeCustomerFail", { customer });
	await stripe.sdk.customers.update(customer, {
		invoice_settings: { default_payment_method: broken.id },
	});
	await stripe.sdk.testHelpers.testClocks.advance(clock.id, {
		frozen_time: Math.floor(Date.UTC(2026, 1, 11) / 1000),
	});
	await sync(customer);
	const open = await stripe.sdk.invoices.list({ customer, status: "open" });
	const since = open.data.at(-1)?.status_transitions.finalized_at ?? 0;
	expect(await mirrorOf(kit, acme)).toMatchObject({
		status: "past_due",
		pastDueSince: new Date(since * 1000),
		openInvoiceUrl: expect.stringContaining("http"),
		cardLast4: "0341",
	});
	// Whoever looks after the plan hears of it today, and of nothing twice.
	await sync(customer);
	const jobs = await jobsOf(kit, acme.id);
	expect(jobs.filter(({ data }) => data.job === "tell-account-news")).toHaveLength(1);
});

test("a payment that waits for the payer's bank says so, with the address where it is confirmed", async () => {
	const acme = await ended();
	const customer = await stripe.createCustomer(kit, acme, {
		card: "pm_card_authenticationRequired",
	});
	await stripe.sdk.subscriptions.create({
		customer,
		items: [{ price: stripe.price("team_v1_monthly_zar") }],
	});
	await sync(customer);
	expect(await mirrorOf(kit, acme)).toMatchObject({
		status: "incomplete",
		needsAction: true,
		openInvoiceUrl: expect.stringContaining("http"),
	});
	expect(await snapshotOf(kit, acme)).toMatchObject({ standing: "locked" });
});
