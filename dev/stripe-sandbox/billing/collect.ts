import type Stripe from "stripe";
import { nowFor } from "../clock.ts";
import { cardFor } from "../payment/attach-card.ts";
import { idOf, idOrNull } from "../reference.ts";
import { type Sandbox, settingsOf } from "../sandbox.ts";
import { endSubscription } from "./end-subscription.ts";
import { finalizeInvoice } from "./finalize-invoice.ts";
import { subscriptionOf } from "./invoice-object.ts";
import { payInvoice } from "./pay-invoice.ts";
import { saveSubscription } from "./save-subscription.ts";

const day = 86_400;

/** A draft's hour is over: it is made final and its money is asked for. */
export function finalizeAndCollect(sandbox: Sandbox, draft: Stripe.Invoice): void {
	const open = finalizeInvoice(sandbox, draft);
	if (open.status !== "open") return;
	if (open.collection_method === "charge_automatically") collect(sandbox, open);
	else sandbox.store.put({ ...open, next_payment_attempt: null });
}

/** One attempt of its own accord, with nobody there to confirm it; a failure is tried again by the dunning rules. */
export function collect(sandbox: Sandbox, invoice: Stripe.Invoice): void {
	const subscription = subscriptionOf(sandbox, invoice);
	const preferred =
		idOrNull(invoice.default_payment_method) ?? idOrNull(subscription?.default_payment_method);
	const card = cardFor(sandbox, idOf(invoice.customer ?? ""), preferred);
	const paid = payInvoice(sandbox, invoice, { card });
	if (paid.charge.outcome !== "succeeded") dun(sandbox, paid.invoice);
}

/** After a failed attempt: the day of the next, or what happens when there is none left. */
export function dun(sandbox: Sandbox, invoice: Stripe.Invoice): void {
	const { retryDays, lastStep } = settingsOf(sandbox).dunning;
	const pause = retryDays[invoice.attempt_count - 1];
	const at = nowFor(sandbox, idOf(invoice.customer ?? ""));
	sandbox.store.put({
		...invoice,
		next_payment_attempt: pause === undefined ? null : at + pause * day,
	});
	const subscription = subscriptionOf(sandbox, invoice);
	if (!subscription || subscription.latest_invoice !== invoice.id) return;
	if (pause !== undefined) fallBehind(sandbox, subscription, "past_due");
	else giveUp(sandbox, subscription, lastStep);
}

function giveUp(
	sandbox: Sandbox,
	subscription: Stripe.Subscription,
	lastStep: "cancel" | "unpaid" | "leave",
): void {
	if (lastStep === "cancel") endSubscription(sandbox, subscription, "payment_failed");
	else fallBehind(sandbox, subscription, lastStep === "unpaid" ? "unpaid" : "past_due");
}

function fallBehind(
	sandbox: Sandbox,
	before: Stripe.Subscription,
	status: "past_due" | "unpaid",
): void {
	if (before.status !== "active" && before.status !== "past_due") return;
	saveSubscription(sandbox, before, { ...before, status });
}
