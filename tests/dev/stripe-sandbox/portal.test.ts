import type Stripe from "stripe";
import { expect, test } from "vitest";
import { catalogue, customerWithCard, openSandbox, refusal } from "./sandbox-kit.ts";

async function openPortal(options: Partial<Stripe.BillingPortal.SessionCreateParams> = {}) {
	const { sdk } = await openSandbox();
	const { team } = await catalogue(sdk);
	const customer = await customerWithCard(sdk);
	const subscription = await sdk.subscriptions.create({
		customer: customer.id,
		items: [{ price: team.id, quantity: 2 }],
	});
	const session = await sdk.billingPortal.sessions.create({
		customer: customer.id,
		return_url: "http://acme.localhost:3000/plan",
		...options,
	});
	const post = (fields: Record<string, string>, path = "") =>
		fetch(session.url + path, {
			method: "POST",
			body: new URLSearchParams(fields),
			redirect: "manual",
		});
	const show = async () => (await fetch(session.url)).text();
	const card = (number: string) => post({ do: "card", number, expiry: "11/35", cvc: "123" });
	return { sdk, customer, subscription, session, post, show, card };
}

test("the portal shows subscription, card and invoices, and the way back", async () => {
	const { sdk, customer, show } = await openPortal();
	const page = await show();
	expect(page).toContain("2 × Team");
	expect(page).toContain("visa ending in 4242");
	expect(page).toContain("http://acme.localhost:3000/plan");
	const { data } = await sdk.invoices.list({ customer: customer.id });
	expect(page).toContain(data[0]?.number ?? "no number");
});

test("cancelling there is at the period's end, and can be taken back", async () => {
	const { sdk, subscription, post } = await openPortal();
	expect((await post({ do: "cancel", subscription: subscription.id })).status).toBe(303);
	expect((await sdk.subscriptions.retrieve(subscription.id)).cancel_at_period_end).toBe(true);
	await post({ do: "keep", subscription: subscription.id });
	expect((await sdk.subscriptions.retrieve(subscription.id)).cancel_at_period_end).toBe(false);
});

test("a new card pays from then on; a declined one does not", async () => {
	const { sdk, customer, card } = await openPortal();
	expect((await card("4000000000000002")).status).toBe(422);
	expect((await card("5555555555554444")).status).toBe(303);
	const owner = await sdk.customers.retrieve(customer.id, {
		expand: ["invoice_settings.default_payment_method"],
	});
	expect(owner).toMatchObject({
		invoice_settings: { default_payment_method: { card: { brand: "mastercard", exp_year: 2035 } } },
	});
});

test("a card that asks for 3-D Secure is set once its owner confirmed", async () => {
	const { sdk, customer, card, post } = await openPortal();
	const asked = await (await card("4000002500003155")).text();
	const id = /name="card" value="(\w+)"/.exec(asked)?.[1] ?? "";
	const known = async () => {
		const owner = await sdk.customers.retrieve(customer.id);
		return "invoice_settings" in owner ? owner.invoice_settings.default_payment_method : null;
	};
	expect(await known()).not.toBe(id);
	await post({ answer: "complete", card: id }, "/confirm");
	expect(await known()).toBe(id);
});

test("a configuration decides what can be done", async () => {
	const { sdk, customer } = await openPortal();
	const configuration = await sdk.billingPortal.configurations.create({
		features: { invoice_history: { enabled: true } },
		business_profile: { headline: "Crowdminder" },
	});
	expect(configuration).toMatchObject({
		is_default: false,
		features: { subscription_cancel: { enabled: false } },
	});
	const session = await sdk.billingPortal.sessions.create({
		customer: customer.id,
		configuration: configuration.id,
	});
	const page = await (await fetch(session.url)).text();
	expect(page).not.toContain("Cancel at the end");
	expect(page).not.toContain("Card number");
	const error = await refusal(
		sdk.billingPortal.sessions.create({ customer: customer.id, configuration: "bpc_none" }),
	);
	expect(error).toMatchObject({ code: "resource_missing", param: "configuration" });
});

test("a flow does one thing and goes where it was told", async () => {
	const { card, show } = await openPortal({
		flow_data: {
			type: "payment_method_update",
			after_completion: {
				type: "redirect",
				redirect: { return_url: "http://acme.localhost:3000/done" },
			},
		},
	});
	expect(await show()).not.toContain("Renews on");
	const done = await card("4242424242424242");
	expect(done.headers.get("location")).toBe("http://acme.localhost:3000/done");
});

test("an open invoice is paid on its own page", async () => {
	const { sdk } = await openSandbox();
	const { team } = await catalogue(sdk);
	const customer = await customerWithCard(sdk, "pm_card_chargeCustomerFail");
	const made = await sdk.subscriptions.create({
		customer: customer.id,
		items: [{ price: team.id }],
		expand: ["latest_invoice"],
	});
	const url =
		typeof made.latest_invoice === "object" ? (made.latest_invoice?.hosted_invoice_url ?? "") : "";
	const body = new URLSearchParams({
		do: "pay",
		number: "4242424242424242",
		expiry: "11/35",
		cvc: "123",
	});
	expect((await fetch(url, { method: "POST", body, redirect: "manual" })).status).toBe(303);
	expect((await sdk.subscriptions.retrieve(made.id)).status).toBe("active");
});
