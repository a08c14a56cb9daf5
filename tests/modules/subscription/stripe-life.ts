import fc from "fast-check";
import Stripe from "stripe";
import type { TestStripe } from "#tests/kit/stripe.ts";

/** What may happen to a customer at Stripe, by the customer, by the bank, by time, or by somebody in the dashboard. */
export type Happening =
	| { readonly kind: "buy" | "change"; readonly price: string; readonly seats: number }
	| { readonly kind: "later"; readonly price: string; readonly seats: number }
	| { readonly kind: "cancel"; readonly now: boolean }
	| { readonly kind: "keep" | "pay" | "add-on" }
	| { readonly kind: "card"; readonly card: string }
	| { readonly kind: "wait"; readonly days: number };

const price = fc.constantFrom(
	"starter_v1_monthly_zar",
	"team_v1_monthly_zar",
	"team_v1_yearly_zar",
	"business_v1_monthly_zar",
);
const seats = fc.integer({ min: 1, max: 9 });

export const buying: fc.Arbitrary<Happening> = fc.record({
	kind: fc.constant("buy"),
	price,
	seats,
});

export const happening: fc.Arbitrary<Happening> = fc.oneof(
	buying,
	{ weight: 2, arbitrary: fc.record({ kind: fc.constant("change"), price, seats }) },
	fc.record({ kind: fc.constant("later"), price, seats }),
	fc.record({ kind: fc.constant("cancel"), now: fc.boolean() }),
	fc.record({ kind: fc.constantFrom("keep", "pay", "add-on") }),
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constant("card"),
			card: fc.constantFrom(
				"pm_card_visa",
				"pm_card_chargeCustomerFail",
				"pm_card_chargeCustomerFail",
				"pm_card_authenticationRequired",
			),
		}),
	},
	{
		weight: 3,
		arbitrary: fc.record({ kind: fc.constant("wait"), days: fc.integer({ min: 1, max: 40 }) }),
	},
);

/** A customer on a clock of its own, to whom things happen. What Stripe refuses does not happen. */
export type Life = {
	readonly customer: string;
	now(): Promise<Date>;
	happens(what: Happening): Promise<void>;
	/** The subscription that counts, straight from the SDK. */
	subscription(): Promise<Stripe.Subscription | undefined>;
};

export function lifeOf({ sdk, price: idOf }: TestStripe, customer: string, clock: string): Life {
	const time = async () => (await sdk.testHelpers.testClocks.retrieve(clock)).frozen_time;
	const subscription = async () => {
		const { data } = await sdk.subscriptions.list({ customer, status: "all" });
		const alive = data.find(({ status }) => !dead.has(status));
		return alive ?? data.find(({ status }) => status === "incomplete") ?? data[0];
	};
	const acts: { [Kind in Happening["kind"]]: (what: Happening) => Promise<unknown> } = {
		buy: async (what) => {
			const known = await subscription();
			if (!("price" in what) || (known && !dead.has(known.status))) return;
			const items = [{ price: idOf(what.price), quantity: what.seats }];
			await sdk.subscriptions.create({ customer, items });
		},
		change: async (what) => {
			const known = await subscription();
			if (!("price" in what) || !known) return;
			const [item] = known.items.data;
			await sdk.subscriptions.update(known.id, {
				items: [{ id: item?.id ?? "", price: idOf(what.price), quantity: what.seats }],
				proration_behavior: "always_invoice",
				payment_behavior: "pending_if_incomplete",
			});
		},
		later: async (what) => {
			const known = await subscription();
			if (!("price" in what) || !known || known.schedule) return;
			const { id, phases } = await sdk.subscriptionSchedules.create({
				from_subscription: known.id,
			});
			const [running] = phases;
			await sdk.subscriptionSchedules.update(id, {
				phases: [
					{
						items: (running?.items ?? []).map(({ price: one, quantity }) => ({
							price: String(one),
							quantity: quantity ?? 1,
						})),
						start_date: running?.start_date ?? 0,
						end_date: running?.end_date ?? 0,
					},
					{ items: [{ price: idOf(what.price), quantity: what.seats }] },
				],
			});
		},
		cancel: async (what) => {
			const known = await subscription();
			if (!("now" in what) || !known) return;
			if (what.now) await sdk.subscriptions.cancel(known.id);
			else await sdk.subscriptions.update(known.id, { cancel_at_period_end: true });
		},
		keep: async () => {
			const known = await subscription();
			if (known) await sdk.subscriptions.update(known.id, { cancel_at_period_end: false });
		},
		pay: async () => {
			const { data } = await sdk.invoices.list({ customer, status: "open" });
			for (const { id } of data.reverse()) await sdk.invoices.pay(id);
		},
		"add-on": async () => {
			const known = await subscription();
			const stock = { price: idOf("stock_v1_monthly_zar"), quantity: 1 };
			if (known) await sdk.subscriptions.update(known.id, { items: [stock] });
		},
		card: async (what) => {
			if (!("card" in what)) return;
			const { id } = await sdk.paymentMethods.attach(what.card, { customer });
			const settings = { invoice_settings: { default_payment_method: id } };
			await sdk.customers.update(customer, settings);
		},
		wait: async (what) => {
			if (!("days" in what)) return;
			const frozen_time = (await time()) + what.days * 86_400;
			await sdk.testHelpers.testClocks.advance(clock, { frozen_time });
		},
	};
	return {
		customer,
		now: async () => new Date((await time()) * 1000),
		subscription,
		async happens(what) {
			try {
				await acts[what.kind](what);
			} catch (error) {
				if (!(error instanceof Stripe.errors.StripeError)) throw error;
			}
		},
	};
}

const dead = new Set(["incomplete", "incomplete_expired", "canceled"]);
