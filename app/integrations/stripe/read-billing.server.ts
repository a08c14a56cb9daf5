import type Stripe from "stripe";
import type { BillingState, BillingStatus, BillingSubscription } from "./billing-state.ts";
import { readCard } from "./card.server.ts";
import { readDiscount } from "./discount.server.ts";
import { readOpenInvoices } from "./open-invoices.server.ts";
import { readItem } from "./price-item.server.ts";
import { readNextPhase } from "./schedule.server.ts";
import { idOf, momentOrNull } from "./values.ts";

/** Reads all that we keep of a customer; null when Stripe has no such customer any more. */
export async function readBilling(sdk: Stripe, customerId: string): Promise<BillingState | null> {
	const customer = await sdk.customers.retrieve(customerId);
	if (customer.deleted) return null;
	const defaultMethod = idOf(customer.invoice_settings.default_payment_method);
	const [subscriptions, method, openInvoices] = await Promise.all([
		sdk.subscriptions.list({
			customer: customerId,
			status: "all",
			limit: 100,
			expand: [
				"data.default_payment_method",
				"data.discounts.promotion_code",
				"data.discounts.source.coupon",
			],
		}),
		defaultMethod ? sdk.paymentMethods.retrieve(defaultMethod) : null,
		readOpenInvoices(sdk, customerId),
	]);
	const [chosen] = [...subscriptions.data].sort(byWeight);
	return {
		customerId,
		subscription: chosen ? await readSubscription(sdk, chosen) : null,
		aliveCount: subscriptions.data.filter(({ status }) => isAlive(status)).length,
		card: readCard(chosen?.default_payment_method ?? method),
		openInvoices,
	};
}

async function readSubscription(
	sdk: Stripe,
	subscription: Stripe.Subscription,
): Promise<BillingSubscription> {
	const [first] = subscription.items.data;
	const scheduleId = idOf(subscription.schedule);
	return {
		id: subscription.id,
		status: statusOf(subscription.status),
		items: subscription.items.data.map((item) => ({
			id: item.id,
			...readItem(item.price, item.quantity),
		})),
		periodStart: momentOrNull(first?.current_period_start),
		periodEnd: momentOrNull(first?.current_period_end),
		trialEndsAt: momentOrNull(subscription.trial_end),
		cancelAt: momentOrNull(subscription.cancel_at),
		endedAt: momentOrNull(subscription.ended_at),
		discount: readDiscount(subscription),
		next: scheduleId ? await readNextPhase(sdk, scheduleId) : null,
		scheduleId,
	};
}

function byWeight(one: Stripe.Subscription, other: Stripe.Subscription): number {
	return weight(other.status) - weight(one.status) || other.created - one.created;
}

/** What is paid for before what is not, what waits for its first payment before what has ended. */
function weight(status: string): number {
	if (isAlive(status)) return 2;
	return status === "incomplete" ? 1 : 0;
}

const notAlive = new Set(["incomplete", "incomplete_expired", "canceled"]);

function isAlive(status: string): boolean {
	return !notAlive.has(status);
}

const statuses: readonly BillingStatus[] = [
	"incomplete",
	"incomplete_expired",
	"trialing",
	"active",
	"past_due",
	"unpaid",
	"canceled",
	"paused",
];

function statusOf(status: string): BillingStatus {
	const known = statuses.find((one) => one === status);
	if (!known) throw new Error(`Stripe names a state that we do not know: ${status}`);
	return known;
}
