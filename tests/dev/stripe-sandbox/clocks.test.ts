import { expect, test } from "vitest";
import { at, date, seconds } from "./clock-kit.ts";
import { catalogue, customerWithCard, openSandbox, refusal, testOfSandbox } from "./sandbox-kit.ts";

test("a clock advances and is ready again", async () => {
	const { sdk, clock, told } = await at("2027-01-01T00:00:00Z");
	const advancing = await sdk.testHelpers.testClocks.advance(clock.id, {
		frozen_time: seconds("2027-02-01T00:00:00Z"),
	});
	expect(advancing.status).toBe("advancing");
	const ready = await sdk.testHelpers.testClocks.retrieve(clock.id);
	expect(ready).toMatchObject({ status: "ready", frozen_time: seconds("2027-02-01T00:00:00Z") });
	expect(await told("test_helpers.test_clock.ready")).toHaveLength(1);
	const back = sdk.testHelpers.testClocks.advance(clock.id, {
		frozen_time: seconds("2027-01-15T00:00:00Z"),
	});
	expect((await refusal(back)).param).toBe("frozen_time");
});

test("a clock goes no further than two intervals of the shortest subscription", async () => {
	const { subscribe, advance } = await at("2027-01-01T00:00:00Z");
	await subscribe();
	expect((await refusal(advance("2027-03-02T00:00:00Z"))).message).toContain("two intervals");
	expect((await advance("2027-03-01T00:00:00Z")).status).toBe("ready");
});

test("a renewal is a draft for an hour, then final and paid", async () => {
	const { sdk, subscribe, advance, invoices } = await at("2027-03-10T09:00:00Z");
	const { id } = await subscribe();
	await advance("2027-04-10T09:30:00Z");
	const [, draft] = await invoices();
	expect(draft).toMatchObject({ status: "draft", billing_reason: "subscription_cycle" });
	const [item] = (await sdk.subscriptions.retrieve(id)).items.data;
	expect(date(item?.current_period_end)).toBe("2027-05-10");
	await advance("2027-04-10T10:01:00Z");
	expect(await sdk.invoices.retrieve(draft?.id ?? "")).toMatchObject({
		status: "paid",
		amount_paid: 13_000,
	});
});

test("periods that begin on the 31st end with the month, and come back to the 31st", async () => {
	const { sdk, subscribe, advance } = await at("2027-01-31T12:00:00Z");
	const { id } = await subscribe();
	const ends: string[] = [];
	for (const next of ["2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]) {
		const [item] = (await sdk.subscriptions.retrieve(id)).items.data;
		ends.push(date(item?.current_period_end));
		await advance(`${next}T14:00:00Z`);
	}
	expect(ends).toEqual(["2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]);
});

test("a year that begins on 29 February ends on the 28th until the next leap year", async () => {
	const { sdk, subscribe, yearly, advance } = await at("2028-02-29T00:00:00Z");
	const { id } = await subscribe({ items: [{ price: yearly.id }] });
	const ends: string[] = [];
	for (const next of ["2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]) {
		const [item] = (await sdk.subscriptions.retrieve(id)).items.data;
		ends.push(date(item?.current_period_end));
		await advance(`${next}T02:00:00Z`);
	}
	expect(ends).toEqual(["2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]);
});

test("a trial with a card is told three days ahead and ends active", async () => {
	const { sdk, subscribe, advance, told } = await at("2027-03-01T00:00:00Z");
	const { id, status } = await subscribe({ trial_period_days: 21 });
	expect(status).toBe("trialing");
	await advance("2027-03-18T00:00:00Z");
	expect(await told("customer.subscription.trial_will_end")).toHaveLength(0);
	await advance("2027-03-20T00:00:00Z");
	expect(await told("customer.subscription.trial_will_end")).toHaveLength(1);
	await advance("2027-03-22T02:00:00Z");
	const after = await sdk.subscriptions.retrieve(id, { expand: ["latest_invoice"] });
	expect(after).toMatchObject({
		status: "active",
		latest_invoice: { status: "paid", total: 13_000 },
	});
	expect(date(after.items.data[0]?.current_period_end)).toBe("2027-04-22");
});

test.each([
	["pause", "paused", "customer.subscription.paused"],
	["cancel", "canceled", "customer.subscription.deleted"],
	["create_invoice", "past_due", "invoice.payment_failed"],
] as const)("a trial without a card and %s ends %s", async (missing, status, event) => {
	const { sdk, subscribe, advance, told } = await at("2027-03-01T00:00:00Z", null);
	const { id } = await subscribe({
		trial_period_days: 21,
		trial_settings: { end_behavior: { missing_payment_method: missing } },
	});
	await advance("2027-03-22T02:00:00Z");
	expect((await sdk.subscriptions.retrieve(id)).status).toBe(status);
	expect(await told(event)).toHaveLength(1);
});

test("a paused subscription is resumed by a card, with a cycle that begins then", async () => {
	const { sdk, subscribe, advance, customer } = await at("2027-03-01T00:00:00Z", null);
	const { id } = await subscribe({
		trial_period_days: 7,
		trial_settings: { end_behavior: { missing_payment_method: "pause" } },
	});
	await advance("2027-03-20T00:00:00Z");
	const card = await sdk.paymentMethods.attach("pm_card_visa", { customer: customer.id });
	await sdk.customers.update(customer.id, {
		invoice_settings: { default_payment_method: card.id },
	});
	const resumed = await sdk.subscriptions.resume(id, { billing_cycle_anchor: { type: "now" } });
	expect(resumed.status).toBe("active");
	expect(date(resumed.items.data[0]?.current_period_end)).toBe("2027-04-20");
});

test("resumed with its anchor a subscription pays for the rest of the period", async () => {
	const { sdk, subscribe, advance, customer } = await at("2027-03-01T00:00:00Z", null);
	const { id } = await subscribe({
		trial_period_days: 7,
		trial_settings: { end_behavior: { missing_payment_method: "pause" } },
	});
	await advance("2027-03-23T12:00:00Z");
	const card = await sdk.paymentMethods.attach("pm_card_visa", { customer: customer.id });
	await sdk.customers.update(customer.id, {
		invoice_settings: { default_payment_method: card.id },
	});
	const resumed = await sdk.subscriptions.resume(id, {
		billing_cycle_anchor: { type: "unchanged" },
		expand: ["latest_invoice"],
	});
	expect(resumed).toMatchObject({
		status: "active",
		latest_invoice: { status: "paid", total: 6500 },
	});
	expect(date(resumed.items.data[0]?.current_period_end)).toBe("2027-04-08");
});

test("what is set to end with its period ends then", async () => {
	const { sdk, subscribe, advance, told } = await at("2027-03-01T00:00:00Z");
	const { id } = await subscribe();
	await sdk.subscriptions.update(id, { cancel_at_period_end: true });
	await advance("2027-03-31T23:59:00Z");
	expect((await sdk.subscriptions.retrieve(id)).status).toBe("active");
	await advance("2027-04-01T00:01:00Z");
	const ended = await sdk.subscriptions.retrieve(id);
	expect(ended).toMatchObject({
		status: "canceled",
		cancellation_details: { reason: "cancellation_requested" },
	});
	expect(await told("customer.subscription.deleted")).toHaveLength(1);
});

test("a coupon for some months stops discounting after them", async () => {
	const { sdk, subscribe, advance, invoices } = await at("2027-03-01T00:00:00Z");
	const coupon = await sdk.coupons.create({
		percent_off: 50,
		duration: "repeating",
		duration_in_months: 2,
	});
	await subscribe({ discounts: [{ coupon: coupon.id }] });
	await advance("2027-05-01T00:00:00Z");
	await advance("2027-06-01T02:00:00Z");
	expect((await invoices()).map(({ total }) => total)).toEqual([6500, 6500, 13_000, 13_000]);
});

testOfSandbox(
	"customers without a test clock live by the sandbox's own, which can be advanced",
	async () => {
		const { sandbox, sdk } = await openSandbox();
		const { team } = await catalogue(sdk);
		const customer = await customerWithCard(sdk);
		await sdk.subscriptions.create({ customer: customer.id, items: [{ price: team.id }] });
		sandbox.advance(32 * 86_400);
		const { data } = await sdk.invoices.list();
		expect(data.map(({ status }) => status)).toEqual(["paid", "paid"]);
	},
);

test("subscriptions of a test clock are listed only where they, or their customer, are asked for", async () => {
	const { sdk, subscribe, clock, customer } = await at("2027-03-01T00:00:00Z");
	const { id } = await subscribe();
	const ids = async (wanted: { customer?: string; test_clock?: string }) =>
		(await sdk.subscriptions.list(wanted)).data.map((one) => one.id);
	expect(await ids({})).toEqual([]);
	expect(await ids({ customer: customer.id })).toEqual([id]);
	expect(await ids({ test_clock: clock.id })).toEqual([id]);
});
