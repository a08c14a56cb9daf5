import type Stripe from "stripe";
import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { listPage } from "../api/list.ts";
import { mergeMetadata } from "../api/metadata.ts";
import * as given from "../api/parameters.ts";
import { cancelSubscription } from "../billing/cancel-subscription.ts";
import { resumeSubscription } from "../billing/resume-subscription.ts";
import { saveSubscription } from "../billing/save-subscription.ts";
import { startSubscription } from "../billing/start-subscription.ts";
import { nowFor } from "../clock.ts";
import { emit } from "../events.ts";
import { idOf } from "../reference.ts";
import { demand } from "../store/demand.ts";
import * as shared from "./subscription-parameters.ts";
import { subscriptionChange, updateSubscription } from "./update-subscription.ts";

const creation = z.strictObject({
	...shared.settingsShape,
	billing_cycle_anchor: given.timestamp.optional(),
	billing_mode: shared.billingMode.optional(),
	currency: given.text.optional(),
	customer: given.text,
	discounts: shared.discounts.optional(),
	items: z.array(shared.newItem),
	off_session: given.flag.optional(),
	payment_behavior: shared.paymentBehavior.optional(),
	proration_behavior: shared.prorationBehavior.optional(),
	trial_end: shared.trialEnd.optional(),
	trial_period_days: given.count.optional(),
});

const list = z.strictObject({
	...given.listShape,
	created: given.created,
	collection_method: z.enum(["charge_automatically", "send_invoice"]).optional(),
	customer: given.text.optional(),
	price: given.text.optional(),
	status: z
		.enum([
			"active",
			"all",
			"canceled",
			"ended",
			"incomplete",
			"incomplete_expired",
			"past_due",
			"paused",
			"trialing",
			"unpaid",
		])
		.optional(),
	test_clock: given.text.optional(),
});

const resumption = z.strictObject({
	billing_cycle_anchor: shared.cycleAnchor.optional(),
	payment_behavior: z.literal("resume_on_payment_success").optional(),
	proration_behavior: shared.prorationBehavior.optional(),
});

const cancellation = z.strictObject({
	cancellation_details: z
		.strictObject({
			comment: given.clearable(given.text).optional(),
			feedback: given.clearable(given.text).optional(),
		})
		.optional(),
	invoice_now: given.flag.optional(),
	prorate: given.flag.optional(),
});

export const subscriptions = [
	endpoint("POST /v1/subscriptions", creation, ({ sandbox, given: wanted }) => {
		demand(sandbox, "customer", wanted.customer, "customer");
		const settings = shared.settingsFrom(sandbox, null, wanted);
		return startSubscription(sandbox, {
			customer: wanted.customer,
			items: wanted.items.map((item, index) => ({
				price: shared.demandPrice(sandbox, item.price, `items[${index}][price]`),
				quantity: item.quantity ?? 1,
				metadata: mergeMetadata({}, item.metadata),
			})),
			trialEnd: trialEndOf(wanted, nowFor(sandbox, wanted.customer)),
			anchor: wanted.billing_cycle_anchor ?? null,
			prorates: wanted.proration_behavior !== "none",
			paymentBehavior: wanted.payment_behavior ?? "allow_incomplete",
			isConfirmed: false,
			discounts: wanted.discounts ?? [],
			checkoutSession: null,
			settings,
		});
	}),
	endpoint("GET /v1/subscriptions/:id", given.none, ({ sandbox, id }) =>
		demand(sandbox, "subscription", id),
	),
	endpoint("POST /v1/subscriptions/:id", subscriptionChange, ({ sandbox, id, given: wanted }) =>
		updateSubscription(sandbox, demand(sandbox, "subscription", id), wanted),
	),
	endpoint("DELETE /v1/subscriptions/:id", cancellation, ({ sandbox, id, given: wanted }) => {
		const { comment, feedback } = wanted.cancellation_details ?? {};
		return cancelSubscription(sandbox, demand(sandbox, "subscription", id), {
			invoiceNow: wanted.invoice_now ?? false,
			prorate: wanted.prorate ?? false,
			details: { comment: comment ?? null, feedback: feedback ?? null },
		});
	}),
	endpoint("POST /v1/subscriptions/:id/resume", resumption, ({ sandbox, id, given: wanted }) =>
		resumeSubscription(sandbox, demand(sandbox, "subscription", id), {
			keepsAnchor: wanted.billing_cycle_anchor === "unchanged",
			prorates: wanted.proration_behavior !== "none",
		}),
	),
	endpoint("DELETE /v1/subscriptions/:id/discount", given.none, ({ sandbox, id }) => {
		const before = demand(sandbox, "subscription", id);
		const gone = before.discounts.map(idOf);
		saveSubscription(sandbox, before, { ...before, discounts: [] });
		for (const one of gone)
			emit(sandbox, "customer.discount.deleted", demand(sandbox, "discount", one));
		return { id: gone[0] ?? "", object: "discount", deleted: true };
	}),
	endpoint("GET /v1/subscriptions", list, ({ sandbox, given: wanted, path }) => {
		const found = sandbox.store.all("subscription").filter((one) => isWanted(one, wanted));
		return listPage(found, wanted, path);
	}),
];

function trialEndOf(
	{ trial_end: end, trial_period_days: days }: z.output<typeof creation>,
	now: number,
): number | null {
	if (end === "now") return null;
	shared.checkTrialEnd(end, now);
	if (end !== undefined) return end;
	return days ? now + days * 86_400 : null;
}

function isWanted(one: Stripe.Subscription, wanted: z.output<typeof list>): boolean {
	const agrees = [
		hasStatus(one, wanted.status),
		!wanted.customer || one.customer === wanted.customer,
		!wanted.price || one.items.data.some(({ price }) => price.id === wanted.price),
		!wanted.collection_method || one.collection_method === wanted.collection_method,
		hasClock(one, wanted),
	];
	return agrees.every(Boolean);
}

/** Those of test clocks show only when they, or their customer, are asked for. */
function hasClock(one: Stripe.Subscription, wanted: z.output<typeof list>): boolean {
	if (wanted.test_clock) return one.test_clock === wanted.test_clock;
	return wanted.customer !== undefined || one.test_clock === null;
}

/** Without a status: those that have not ended. */
function hasStatus({ status }: Stripe.Subscription, wanted: string | undefined): boolean {
	const hasEnded = status === "canceled" || status === "incomplete_expired";
	if (wanted === undefined) return status !== "canceled";
	if (wanted === "ended") return hasEnded;
	return wanted === "all" || wanted === status;
}
