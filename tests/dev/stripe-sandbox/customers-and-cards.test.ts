import { expect, test } from "vitest";
import { catalogue, customerWithCard, openSandbox, refusal } from "./sandbox-kit.ts";

test("a tax id has the form of its type", async () => {
	const { sdk } = await openSandbox();
	const { id } = await sdk.customers.create();
	const wrong = sdk.customers.createTaxId(id, { type: "za_vat", value: "123" });
	expect(await refusal(wrong)).toMatchObject({ code: "tax_id_invalid", param: "value" });
	const made = await sdk.customers.createTaxId(id, { type: "za_vat", value: "4123456789" });
	expect(made).toMatchObject({ country: "ZA", verification: { status: "pending" } });
	expect((await sdk.customers.listTaxIds(id)).data.map((one) => one.id)).toEqual([made.id]);
	expect((await sdk.customers.deleteTaxId(id, made.id)).deleted).toBe(true);
	expect((await sdk.customers.listTaxIds(id)).data).toEqual([]);
});

test("a deleted customer is shown as deleted, and what they had has ended", async () => {
	const { sdk } = await openSandbox();
	const { team } = await catalogue(sdk);
	const { id } = await customerWithCard(sdk);
	const made = await sdk.subscriptions.create({ customer: id, items: [{ price: team.id }] });
	expect(await sdk.customers.del(id)).toMatchObject({ id, deleted: true });
	expect(await sdk.customers.retrieve(id)).toMatchObject({ id, deleted: true });
	expect((await refusal(sdk.customers.update(id, { name: "x" }))).code).toBe("resource_missing");
	expect((await sdk.subscriptions.retrieve(made.id)).status).toBe("canceled");
});

test("a detached card pays nothing any more", async () => {
	const { sdk } = await openSandbox();
	const customer = await customerWithCard(sdk);
	const card = String(customer.invoice_settings.default_payment_method);
	expect((await sdk.paymentMethods.detach(card)).customer).toBeNull();
	const owner = await sdk.customers.retrieve(customer.id);
	expect(owner).toMatchObject({ invoice_settings: { default_payment_method: null } });
	expect((await sdk.customers.listPaymentMethods(customer.id)).data).toEqual([]);
	expect((await refusal(sdk.paymentMethods.detach(card))).statusCode).toBe(400);
});

test("a default card has to be the customer's own", async () => {
	const { sdk } = await openSandbox();
	const other = await customerWithCard(sdk);
	const { id } = await sdk.customers.create();
	const error = await refusal(
		sdk.customers.update(id, {
			invoice_settings: {
				default_payment_method: String(other.invoice_settings.default_payment_method),
			},
		}),
	);
	expect(error.param).toBe("invoice_settings[default_payment_method]");
});

test("a setup intent keeps a card, asks its owner, or says why not", async () => {
	const { sdk } = await openSandbox();
	const customer = await sdk.customers.create();
	const set = (card: string) =>
		sdk.setupIntents.create({ customer: customer.id, payment_method: card, confirm: true });
	expect(await set("pm_card_visa")).toMatchObject({ status: "succeeded", customer: customer.id });
	expect((await sdk.customers.listPaymentMethods(customer.id)).data).toHaveLength(1);
	expect(await set("pm_card_authenticationRequiredOnSetup")).toMatchObject({
		status: "requires_action",
		next_action: { type: "redirect_to_url" },
	});
	expect(await refusal(set("pm_card_chargeDeclined"))).toMatchObject({
		code: "card_declined",
		setup_intent: { status: "requires_payment_method" },
	});
});

test("what is credited is kept in the balance, and the next invoice takes it", async () => {
	const { sdk } = await openSandbox();
	const { team, business } = await catalogue(sdk);
	const { id: customer } = await customerWithCard(sdk);
	const first = await sdk.subscriptions.create({
		customer,
		items: [{ price: business.id, quantity: 2 }],
	});
	const less = await sdk.subscriptions.update(first.id, {
		items: [{ id: first.items.data[0]?.id ?? "", quantity: 1 }],
		proration_behavior: "always_invoice",
		proration_date: first.created,
		expand: ["latest_invoice"],
	});
	expect(less.latest_invoice).toMatchObject({ status: "paid", total: -21_000, amount_due: 0 });
	expect(await sdk.customers.retrieve(customer)).toMatchObject({ balance: -21_000 });
	const next = await sdk.subscriptions.create({
		customer,
		items: [{ price: team.id, quantity: 2 }],
		expand: ["latest_invoice"],
	});
	expect(next.latest_invoice).toMatchObject({
		total: 26_000,
		starting_balance: -21_000,
		amount_paid: 5000,
		ending_balance: 0,
	});
});

test("an invoice is voided or given up once, and only while it is open", async () => {
	const { sdk } = await openSandbox();
	const { team } = await catalogue(sdk);
	const { id: customer } = await customerWithCard(sdk);
	const open = async () => {
		const made = await sdk.subscriptions.create({
			customer,
			items: [{ price: team.id }],
			payment_behavior: "default_incomplete",
		});
		return String(made.latest_invoice);
	};
	const voided = await sdk.invoices.voidInvoice(await open());
	expect(voided).toMatchObject({
		status: "void",
		status_transitions: { voided_at: expect.any(Number) },
	});
	expect((await refusal(sdk.invoices.pay(voided.id))).code).toBe("status_transition_invalid");
	expect((await refusal(sdk.invoices.finalizeInvoice(voided.id))).statusCode).toBe(400);
	const lost = await sdk.invoices.markUncollectible(await open());
	expect(lost.status).toBe("uncollectible");
	const paid = await sdk.invoices.pay(await open(), { paid_out_of_band: true });
	expect(paid.status).toBe("paid");
});
