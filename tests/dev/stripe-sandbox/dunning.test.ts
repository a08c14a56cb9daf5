import { expect, test } from "vitest";
import { at, date } from "./clock-kit.ts";
import { refusal, testOfSandbox } from "./sandbox-kit.ts";

testOfSandbox.each([
	["unpaid", "unpaid"],
	["cancel", "canceled"],
	["leave", "past_due"],
] as const)("failed renewals are tried again, then %s", async (lastStep, status) => {
	const { sandbox, sdk, subscribe, customer, advance, invoices } = await at("2027-03-01T00:00:00Z");
	sandbox.turn({ dunning: { retryDays: [3, 5], lastStep } });
	const { id } = await subscribe();
	const bad = await sdk.paymentMethods.attach("pm_card_chargeCustomerFail", {
		customer: customer.id,
	});
	await sdk.customers.update(customer.id, { invoice_settings: { default_payment_method: bad.id } });
	await advance("2027-04-01T02:00:00Z");
	expect((await sdk.subscriptions.retrieve(id)).status).toBe("past_due");
	const [, first] = await invoices();
	expect(date(first?.next_payment_attempt)).toBe("2027-04-04");
	await advance("2027-04-05T00:00:00Z");
	expect((await invoices())[1]?.attempt_count).toBe(2);
	await advance("2027-04-10T00:00:00Z");
	expect((await sdk.subscriptions.retrieve(id)).status).toBe(status);
	expect((await invoices())[1]).toMatchObject({
		attempt_count: 3,
		next_payment_attempt: null,
		status: "open",
	});
});

testOfSandbox("a past due subscription is active again once its invoice is paid", async () => {
	const { sandbox, sdk, subscribe, advance, invoices } = await at("2027-03-01T00:00:00Z");
	const { id } = await subscribe();
	sandbox.turn({ declines: ["insufficient_funds"] });
	await advance("2027-04-01T02:00:00Z");
	expect((await sdk.subscriptions.retrieve(id)).status).toBe("past_due");
	await sdk.invoices.pay((await invoices())[1]?.id ?? "");
	expect((await sdk.subscriptions.retrieve(id)).status).toBe("active");
});

test("a card past its month is declined as expired", async () => {
	const { sdk, subscribe, customer, advance, told } = await at("2027-03-01T00:00:00Z");
	const card = String(customer.invoice_settings.default_payment_method);
	await subscribe();
	await sdk.paymentMethods.update(card, { card: { exp_month: 3, exp_year: 2027 } });
	await advance("2027-04-01T02:00:00Z");
	const [failed] = await told("payment_intent.payment_failed");
	expect(failed?.data.object).toMatchObject({ last_payment_error: { code: "expired_card" } });
});

test("a first payment that is not made in 23 hours never began", async () => {
	const { sdk, subscribe, advance } = await at("2027-03-01T00:00:00Z");
	const { id, latest_invoice: invoice } = await subscribe({
		payment_behavior: "default_incomplete",
	});
	await advance("2027-03-01T22:59:00Z");
	expect((await sdk.subscriptions.retrieve(id)).status).toBe("incomplete");
	await advance("2027-03-01T23:01:00Z");
	expect((await sdk.subscriptions.retrieve(id)).status).toBe("incomplete_expired");
	expect((await sdk.invoices.retrieve(String(invoice))).status).toBe("void");
});

testOfSandbox("an update that waits for its payment is dropped after 23 hours", async () => {
	const { sandbox, sdk, subscribe, business, advance, told } = await at("2027-03-01T00:00:00Z");
	const made = await subscribe();
	sandbox.turn({ declines: ["generic_decline"] });
	const waiting = await sdk.subscriptions.update(made.id, {
		items: [{ id: made.items.data[0]?.id ?? "", price: business.id }],
		proration_behavior: "always_invoice",
		payment_behavior: "pending_if_incomplete",
	});
	await advance("2027-03-02T00:00:00Z");
	const after = await sdk.subscriptions.retrieve(made.id);
	expect(after.pending_update).toBeNull();
	expect(after.items.data[0]?.price.id).not.toBe(business.id);
	expect((await sdk.invoices.retrieve(String(waiting.latest_invoice))).status).toBe("void");
	expect(await told("customer.subscription.pending_update_expired")).toHaveLength(1);
});

test("a renewal that asks for 3-D Secure is past due until its owner confirms it", async () => {
	const { sdk, subscribe, customer, advance, invoices, told } = await at("2027-03-01T00:00:00Z");
	const { id } = await subscribe();
	const asking = await sdk.paymentMethods.attach("pm_card_authenticationRequired", {
		customer: customer.id,
	});
	await sdk.customers.update(customer.id, {
		invoice_settings: { default_payment_method: asking.id },
	});
	await advance("2027-04-01T02:00:00Z");
	expect((await sdk.subscriptions.retrieve(id)).status).toBe("past_due");
	expect(await told("invoice.payment_action_required")).toHaveLength(1);
	const [, invoice] = await invoices();
	expect((await refusal(sdk.invoices.pay(invoice?.id ?? ""))).code).toBe(
		"invoice_payment_intent_requires_action",
	);
	const url = invoice?.hosted_invoice_url ?? "";
	expect(await (await fetch(url)).text()).toContain("Confirm with 3-D Secure");
	const body = new URLSearchParams({ answer: "complete", card: asking.id });
	await fetch(`${url}/confirm`, { method: "POST", body, redirect: "manual" });
	expect((await sdk.subscriptions.retrieve(id)).status).toBe("active");
});
