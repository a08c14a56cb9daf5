import Stripe from "stripe";
import { expect, test } from "vitest";
import { refusalOf } from "#app/integrations/stripe/failures.ts";
import { effective } from "#app/modules/entitlements/effective.ts";
import {
	type SubscriptionStatus,
	subscriptionStatuses,
} from "#app/modules/entitlements/standing.ts";
import { mirrorOf } from "#app/modules/subscription/mirror.ts";
import { testStripe } from "#tests/kit/stripe.ts";
import { bad, beginning, type Case, good, inState } from "./in-state.ts";

const stripe = testStripe();

const { states, payWith, wait } = inState(stripe);

const transitions = {
	nothing: () => Promise.resolve(),
	/** With the product's own call: given only when it is paid. */
	async upgrade({ id, clock }: Case) {
		const at = await stripe.sdk.testHelpers.testClocks.retrieve(clock);
		const item = {
			...{ itemId: await itemOf(id), quantity: 3 },
			priceId: stripe.price("business_v1_monthly_zar"),
		};
		await stripe.api.changeNow(id, [item], new Date(at.frozen_time * 1000));
	},
	/** With the product's own call, and then the period's end. */
	async downgrade(one: Case) {
		const priceId = stripe.price("starter_v1_monthly_zar");
		await stripe.api.changeAtPeriodEnd(one.id, [{ itemId: null, priceId, quantity: 2 }], "month");
		await wait(one, 32);
	},
	async "a good card, and what is open paid"(one: Case) {
		await payWith(one, good);
		const { data } = await stripe.sdk.invoices.list({ customer: one.customer, status: "open" });
		for (const { id } of data.reverse()) await stripe.sdk.invoices.pay(id);
	},
	async "a renewal that fails"(one: Case) {
		await payWith(one, bad);
		await wait(one, 32);
	},
	async "cancelled at the end"(one: Case) {
		await stripe.api.endWithPeriod(one.id, true);
		await wait(one, 32);
	},
	async "cancelled at once"({ id }: Case) {
		await stripe.sdk.subscriptions.cancel(id);
	},
	/** With the product's own call, by somebody who has a card by now. */
	async resumed(one: Case) {
		await payWith(one, good);
		await stripe.api.goOn(one.id);
	},
} as const;

const beginnings = new Map<string, () => Promise<Case>>(Object.entries(states));
const acts = new Map<string, (one: Case) => Promise<void>>(Object.entries(transitions));

async function itemOf(id: string): Promise<string> {
	const { items } = await stripe.sdk.subscriptions.retrieve(id);
	return items.data[0]?.id ?? "";
}

/** Status, plan and standing that we know afterwards; the trial of our own is long over. */
async function knownOf({ customer, clock }: Case): Promise<string> {
	const state = await stripe.api.readBilling(customer);
	if (!state) throw new Error("The customer is gone.");
	const { status, plan, planVersion, addOns, pastDueSince, seats = null } = mirrorOf(state);
	const { frozen_time: now } = await stripe.sdk.testHelpers.testClocks.retrieve(clock);
	const bought =
		status && plan && planVersion
			? {
					...{ status, plan, planVersion, seats, graceDays: 14 },
					...{ addOns: addOns ?? [], pastDueSince: pastDueSince ?? null },
				}
			: null;
	const trialEndsAt = new Date(beginning * 1000);
	const holding = { plan: "starter", planVersion: 1, trialEndsAt, bought, overrides: [] } as const;
	const worked = effective(holding, new Date(now * 1000));
	const { standing } = worked;
	return `${status}, ${standing}${standing === "locked" ? "" : ` on ${worked.plan.name}`}`;
}

type Row = { readonly [Transition in keyof typeof transitions]: string };

const locked = (status: SubscriptionStatus) => `${status}, locked`;

/** What ended stays so, whatever is tried. */
const over = (status: SubscriptionStatus): Row => ({
	...{ nothing: locked(status), upgrade: locked(status), downgrade: locked(status) },
	"a good card, and what is open paid": locked(status),
	"a renewal that fails": locked(status),
	"cancelled at the end": locked(status),
	"cancelled at once": locked(status),
	resumed: locked(status),
});

const table: { readonly [Status in SubscriptionStatus]: Row } = {
	incomplete: {
		...over("incomplete_expired"),
		nothing: "incomplete, locked",
		upgrade: "incomplete, locked",
		"a good card, and what is open paid": "active, good on team",
		resumed: "incomplete, locked",
	},
	incomplete_expired: over("incomplete_expired"),
	trialing: {
		nothing: "trialing, good on team",
		upgrade: "trialing, good on business",
		downgrade: "active, good on starter",
		"a good card, and what is open paid": "trialing, good on team",
		"a renewal that fails": "unpaid, locked",
		"cancelled at the end": "canceled, locked",
		"cancelled at once": "canceled, locked",
		resumed: "trialing, good on team",
	},
	active: {
		nothing: "active, good on team",
		upgrade: "active, good on business",
		downgrade: "active, good on starter",
		"a good card, and what is open paid": "active, good on team",
		"a renewal that fails": "past_due, grace on team",
		"cancelled at the end": "canceled, locked",
		"cancelled at once": "canceled, locked",
		resumed: "active, good on team",
	},
	past_due: {
		nothing: "past_due, grace on team",
		// It waits for its payment, which the card does not make.
		upgrade: "past_due, grace on team",
		downgrade: "unpaid, locked",
		"a good card, and what is open paid": "active, good on team",
		"a renewal that fails": "unpaid, locked",
		"cancelled at the end": "canceled, locked",
		"cancelled at once": "canceled, locked",
		resumed: "past_due, grace on team",
	},
	unpaid: {
		...over("unpaid"),
		"a good card, and what is open paid": "active, good on team",
		"cancelled at the end": "canceled, locked",
		"cancelled at once": "canceled, locked",
	},
	canceled: over("canceled"),
	paused: {
		...over("paused"),
		"cancelled at once": "canceled, locked",
		resumed: "active, good on team",
	},
};

const cases = Object.entries(table).flatMap(([status, row]) =>
	Object.entries(row).map(([transition, known]) => ({ status, transition, known })),
);

test.for(cases)("$status, $transition: $known", async ({ status, transition, known }) => {
	const begun = beginnings.get(status);
	const happens = acts.get(transition);
	if (!begun || !happens) throw new Error("There is no such case.");
	const one = await begun();
	await happens(one).catch(unlessRefused);
	expect(await knownOf(one)).toBe(known);
});

test("every state has every transition", () => {
	expect(cases).toHaveLength(subscriptionStatuses.length * acts.size);
});

/** What cannot happen in a state does not. */
function unlessRefused(error: unknown): void {
	const isRefusal = refusalOf(error) !== null || error instanceof Stripe.errors.StripeError;
	if (!isRefusal) throw error;
}
