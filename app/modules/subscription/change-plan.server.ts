import { todayIn } from "#app/lib/calendar-date.ts";
import { Problem } from "#app/request/problem.ts";
import type { Services } from "#app/services.server.ts";
import type { BillingView, PlannedChange } from "./billing-view.ts";
import { orderLines } from "./order.ts";
import { askStripe, paymentsOf } from "./payments.server.ts";
import { changeMoment, paysFirst } from "./plan-change.ts";
import { addOnNames, type PlanChoice } from "./plan-choice.ts";
import { priceOrder } from "./price-order.server.ts";
import { syncCustomer } from "./sync.server.ts";

/** The workspace's subscription, and whose it is at Stripe. */
export type Held = {
	readonly customerId: string;
	readonly billing: BillingView;
	readonly timeZone: string;
};

/**
 * When a choice would take place and what it would cost, by Stripe's preview; nothing is changed.
 *
 * @throws Problem `payments.away`, `payments.refused`
 */
export async function plannedChange(
	services: Pick<Services, "stripe">,
	{ customerId, billing, timeZone }: Held,
	wanted: PlanChoice,
	now: Date,
): Promise<PlannedChange> {
	const moment = changeMoment(billing, wanted);
	if (moment === "none") return { moment, on: null, preview: null };
	const { subscriptionId, items } = await orderOf(services, customerId, wanted, billing);
	const { at, ...money } = await askStripe(
		paymentsOf(services).previewChange(subscriptionId, items, now),
	);
	return {
		moment,
		on: moment === "now" ? todayIn(timeZone, now) : billing.periodEnd,
		// While nothing was paid Stripe previews the first payment, which is not due now.
		preview: { ...money, ...(moment === "now" ? {} : { dueNow: 0n }), at: at.toISOString() },
	};
}

/**
 * Carries a choice out: what costs more at once, what costs less at the end of the period. The mirror is written before
 * it returns, so that the next request has what was paid for.
 *
 * @param at from when Stripe counts the days: as in the preview that was shown
 * @returns where the payment is finished; null when nothing is left to do
 */
export async function changePlan(
	services: Services,
	{ customerId, billing }: Held,
	wanted: PlanChoice,
	at: Date,
): Promise<string | null> {
	const stripe = paymentsOf(services);
	const moment = changeMoment(billing, wanted);
	const { subscriptionId, status, items } = await orderOf(services, customerId, wanted, billing);
	if (moment === "now" && paysFirst(status)) throw openFirst();
	const finish = await askStripe(change());
	await askStripe(syncCustomer({ ...services, stripe }, customerId));
	return finish;

	async function change(): Promise<string | null> {
		if (moment === "at-period-end") {
			const interval = wanted.billing === "yearly" ? "year" : "month";
			await stripe.changeAtPeriodEnd(subscriptionId, items, interval);
			return null;
		}
		await stripe.dropSchedule(subscriptionId);
		return moment === "none" ? null : stripe.changeNow(subscriptionId, items, at);
	}
}

/**
 * Takes back what waits: a change for the period's end, or the end itself. One that paused because its trial ended
 * without a card goes on.
 */
export async function keepAsItIs(services: Services, { customerId }: Held): Promise<void> {
	const stripe = paymentsOf(services);
	const { id, status } = await runningSubscription(services, customerId);
	if (status === "paused") await askStripe(stripe.goOn(id));
	else {
		await askStripe(stripe.dropSchedule(id));
		await askStripe(stripe.endWithPeriod(id, false));
	}
	await askStripe(syncCustomer({ ...services, stripe }, customerId));
}

/** Ends the subscription with the period that is paid for. */
export async function cancelAtEnd(services: Services, { customerId }: Held): Promise<void> {
	const stripe = paymentsOf(services);
	const { id } = await runningSubscription(services, customerId);
	await askStripe(stripe.dropSchedule(id));
	await askStripe(stripe.endWithPeriod(id, true));
	await askStripe(syncCustomer({ ...services, stripe }, customerId));
}

/** The whole order of a choice: who pays an older price goes on paying it. */
async function orderOf(
	services: Pick<Services, "stripe">,
	customerId: string,
	wanted: PlanChoice,
	{ choice, currency }: BillingView,
) {
	const { id, status, items } = await runningSubscription(services, customerId);
	const main = items.find(({ plan }) => plan !== null);
	// When it takes place was decided by what the page knew.
	const added = addOnNames(
		choice.plan,
		items.map(({ addOn }) => addOn),
	);
	const isAsKnown = main?.plan === choice.plan && main.quantity === choice.seats;
	if (!isAsKnown || added.join() !== choice.addOns.join()) throw changedMeanwhile();
	const lines = orderLines(wanted, currency, items);
	return { subscriptionId: id, status, items: await priceOrder(services, lines) };
}

async function runningSubscription(services: Pick<Services, "stripe">, customerId: string) {
	const state = await askStripe(paymentsOf(services).readBilling(customerId));
	const subscription = state?.subscription;
	if (!subscription || subscription.endedAt) throw changedMeanwhile();
	return subscription;
}

function openFirst(): Problem {
	return new Problem(
		"payments.open",
		"What is open has to be paid first. Then the plan can be changed.",
		{ status: 409 },
	);
}

function changedMeanwhile(): Problem {
	return new Problem(
		"payments.changed",
		"The subscription has changed meanwhile. Look at it again, then choose.",
		{ status: 409 },
	);
}
