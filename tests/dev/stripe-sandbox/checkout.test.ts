import type Stripe from "stripe";
import { expect, test } from "vitest";
import { catalogue, openSandbox, refusal } from "./sandbox-kit.ts";

const returnTo = "http://acme.localhost:3000/plan/return?session={CHECKOUT_SESSION_ID}";

async function openCheckout(options: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
	const { sdk } = await openSandbox();
	const { team } = await catalogue(sdk);
	const customer = await sdk.customers.create({ email: "owner@acme.example" });
	const session = await sdk.checkout.sessions.create({
		mode: "subscription",
		customer: customer.id,
		line_items: [{ price: team.id, quantity: 2 }],
		success_url: returnTo,
		cancel_url: "http://acme.localhost:3000/plan",
		subscription_data: { metadata: { tenant_id: "7" } },
		...options,
	});
	const url = session.url ?? "";
	const post = (fields: Record<string, string>, path = "") =>
		fetch(url + path, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
	const pay = (number: string) =>
		post({ do: "pay", name: "Naledi", number, expiry: "12/34", cvc: "123" });
	return {
		sdk,
		customer,
		session,
		url,
		post,
		pay,
		latest: () => sdk.checkout.sessions.retrieve(session.id),
	};
}

test("paying with a good card subscribes and goes back to the product", async () => {
	const { sdk, session, url, pay, latest, customer } = await openCheckout();
	expect(session).toMatchObject({ status: "open", amount_total: 26_000, payment_status: "unpaid" });
	const shown = await (await fetch(url)).text();
	expect(shown).toContain("Subscribe and pay ZAR\u00a0260.00");
	const paid = await pay("4242 4242 4242 4242");
	expect(paid.status).toBe(303);
	expect(paid.headers.get("location")).toBe(returnTo.replace("{CHECKOUT_SESSION_ID}", session.id));
	const done = await latest();
	expect(done).toMatchObject({ status: "complete", payment_status: "paid", customer: customer.id });
	const subscription = await sdk.subscriptions.retrieve(String(done.subscription), {
		expand: ["default_payment_method"],
	});
	expect(subscription).toMatchObject({
		status: "active",
		metadata: { tenant_id: "7" },
		default_payment_method: { card: { last4: "4242" } },
	});
	const told = await sdk.events.list({ type: "checkout.session.completed" });
	expect(told.data).toHaveLength(1);
});

test.each([
	["4000 0000 0000 0002", "Your card was declined."],
	["4000 0000 0000 9995", "Your card has insufficient funds."],
	["4000 0000 0000 0341", "Your card was declined."],
	["4111 1111 1111 1111", "used a non test card"],
	["12", "Your card number is incorrect."],
])("%s is refused on the page, and nothing is left", async (number, words) => {
	const { sdk, pay, latest } = await openCheckout();
	const refused = await pay(number);
	expect(refused.status).toBe(422);
	expect(await refused.text()).toContain(words.replaceAll("'", "&#39;"));
	expect((await latest()).status).toBe("open");
	expect((await sdk.subscriptions.list({ status: "all" })).data).toEqual([]);
	expect((await pay("4242424242424242")).status).toBe(303);
});

test.each(["4000 0025 0000 3155", "4000 0027 6000 3184"])(
	"%s asks for 3-D Secure: failed it is refused, completed it is paid",
	async (number) => {
		const { pay, post, latest } = await openCheckout();
		const asked = await pay(number);
		const page = await asked.text();
		expect(page).toContain("Complete authentication");
		const card = /name="card" value="(\w+)"/.exec(page)?.[1] ?? "";
		const failed = await post({ answer: "fail", card }, "/confirm");
		expect(failed.status).toBe(422);
		expect((await latest()).status).toBe("open");
		const completed = await post({ answer: "complete", card }, "/confirm");
		expect(completed.status).toBe(303);
		expect((await latest()).payment_status).toBe("paid");
	},
);

test("a promotion code is applied, and removed again", async () => {
	const { sdk, post, latest } = await openCheckout({ allow_promotion_codes: true });
	const coupon = await sdk.coupons.create({ amount_off: 6000, currency: "zar", duration: "once" });
	await sdk.promotionCodes.create({
		promotion: { type: "coupon", coupon: coupon.id },
		code: "SIXTY",
	});
	const wrong = await post({ do: "apply-code", code: "SEVENTY" });
	expect(await wrong.text()).toContain("This code is invalid.");
	await post({ do: "apply-code", code: "sixty" });
	expect(await latest()).toMatchObject({
		amount_total: 20_000,
		total_details: { amount_discount: 6000 },
	});
	await post({ do: "remove-code" });
	expect((await latest()).amount_total).toBe(26_000);
});

test("a trial without need of a card starts for nothing", async () => {
	const { sdk, session, post, latest } = await openCheckout({
		payment_method_collection: "if_required",
		subscription_data: {
			trial_period_days: 21,
			trial_settings: { end_behavior: { missing_payment_method: "pause" } },
		},
	});
	expect(session.amount_total).toBe(0);
	expect((await post({ do: "pay", name: "Naledi" })).status).toBe(303);
	const done = await latest();
	expect(done.payment_status).toBe("no_payment_required");
	const subscription = await sdk.subscriptions.retrieve(String(done.subscription));
	expect(subscription.status).toBe("trialing");
	expect(subscription.trial_settings?.end_behavior.missing_payment_method).toBe("pause");
	expect((subscription.trial_end ?? 0) - subscription.created).toBe(21 * 86_400);
});

test("address and VAT number typed on the page become the customer's", async () => {
	const { sdk, customer, post, latest } = await openCheckout({
		automatic_tax: { enabled: true },
		tax_id_collection: { enabled: true },
		customer_update: { address: "auto", name: "auto" },
	});
	const card = { number: "4242424242424242", expiry: "12/34", cvc: "123" };
	await post({
		do: "pay",
		name: "Naledi",
		...card,
		country: "ZA",
		business: "Acme Ltd",
		tax_id: "4123456789",
	});
	const owner = await sdk.customers.retrieve(customer.id, { expand: ["tax_ids"] });
	expect(owner).toMatchObject({
		name: "Acme Ltd",
		address: { country: "ZA" },
		tax_ids: { data: [{ type: "za_vat", value: "4123456789" }] },
	});
	expect(await latest()).toMatchObject({
		amount_total: 29_900,
		total_details: { amount_tax: 3900 },
	});
});

test("automatic tax wants an address, or leave to ask for it", async () => {
	const { sdk, customer } = await openCheckout();
	const { data } = await sdk.prices.list({ lookup_keys: ["team-month"] });
	const error = await refusal(
		sdk.checkout.sessions.create({
			mode: "subscription",
			customer: customer.id,
			line_items: [{ price: data[0]?.id ?? "", quantity: 1 }],
			success_url: returnTo,
			automatic_tax: { enabled: true },
		}),
	);
	expect(error.code).toBe("customer_tax_location_invalid");
});

test("a trial of less than two days is not for Checkout", async () => {
	const soon = Math.floor(Date.now() / 1000) + 86_400;
	const error = await refusal(openCheckout({ subscription_data: { trial_end: soon } }));
	expect(error).toMatchObject({ statusCode: 400, param: "subscription_data[trial_end]" });
});

test("an expired session takes no payment", async () => {
	const { sdk, session, url, pay } = await openCheckout();
	expect(await sdk.checkout.sessions.expire(session.id)).toMatchObject({
		status: "expired",
		url: null,
	});
	expect((await fetch(url)).status).toBe(410);
	expect((await pay("4242424242424242")).status).toBe(410);
	expect((await refusal(sdk.checkout.sessions.expire(session.id))).statusCode).toBe(400);
});
