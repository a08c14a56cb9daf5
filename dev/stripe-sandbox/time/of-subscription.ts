import type Stripe from "stripe";
import { endSubscription, expireIncomplete } from "../billing/end-subscription.ts";
import { hasEnded } from "../billing/has-ended.ts";
import { previewChange } from "../billing/preview-invoice.ts";
import { renew } from "../billing/renew.ts";
import { saveSubscription } from "../billing/save-subscription.ts";
import { currentPeriod } from "../billing/subscription-item.ts";
import { voidInvoice } from "../billing/void-invoice.ts";
import { emit } from "../events.ts";
import { idOrNull } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Happening } from "./happening.ts";

const hour = 3600;
const day = 24 * hour;

/** What time brings a subscription. */
export function happeningsOf(sandbox: Sandbox, one: Stripe.Subscription): Happening[] {
	if (hasEnded(one)) return [];
	if (one.status === "incomplete") {
		return [{ at: one.created + 23 * hour, order: 0, run: () => expireIncomplete(sandbox, one) }];
	}
	const always = [
		...ending(sandbox, one),
		...pendingUpdate(sandbox, one),
		...unpausing(sandbox, one),
	];
	if (one.status === "paused") return always;
	const { end } = currentPeriod(one);
	return [
		...always,
		...reminders(sandbox, one, end),
		{ at: end, order: 5, run: () => renew(sandbox, one) },
	];
}

function ending(sandbox: Sandbox, one: Stripe.Subscription): Happening[] {
	if (one.cancel_at === null || one.cancel_at_period_end) return [];
	const run = () => void endSubscription(sandbox, one, "cancellation_requested");
	return [{ at: one.cancel_at, order: 1, run }];
}

/** An update that waited for its payment for 23 hours is dropped with its invoice. */
function pendingUpdate(sandbox: Sandbox, one: Stripe.Subscription): Happening[] {
	if (!one.pending_update) return [];
	const run = () => {
		const invoice = sandbox.store.get("invoice", idOrNull(one.latest_invoice) ?? "");
		if (invoice?.status === "open") voidInvoice(sandbox, invoice);
		const after = saveSubscription(sandbox, one, { ...one, pending_update: null });
		emit(sandbox, "customer.subscription.pending_update_expired", after);
	};
	return [{ at: one.pending_update.expires_at, order: 2, run }];
}

function unpausing(sandbox: Sandbox, one: Stripe.Subscription): Happening[] {
	const at = one.pause_collection?.resumes_at;
	if (!at) return [];
	return [
		{
			at,
			order: 3,
			run: () => void saveSubscription(sandbox, one, { ...one, pause_collection: null }),
		},
	];
}

/** Told once for each trial and each period: that it is about to end. */
function reminders(sandbox: Sandbox, one: Stripe.Subscription, end: number): Happening[] {
	const trial =
		one.status === "trialing" && one.trial_end !== null
			? once(
					sandbox,
					`${one.id} trial ${one.trial_end}`,
					Math.max(one.created, one.trial_end - 3 * day),
					() => emit(sandbox, "customer.subscription.trial_will_end", one),
				)
			: [];
	const start = currentPeriod(one).start;
	const upcoming = once(sandbox, `${one.id} upcoming ${end}`, Math.max(start, end - 7 * day), () =>
		tellUpcoming(sandbox, one),
	);
	return [...trial, ...(one.cancel_at_period_end ? [] : upcoming)];
}

function once(sandbox: Sandbox, id: string, at: number, tell: () => void): Happening[] {
	if (sandbox.store.get("sandbox.marker", id)) return [];
	const run = () => {
		sandbox.store.put({ object: "sandbox.marker", id });
		tell();
	};
	return [{ at, order: 4, run }];
}

function tellUpcoming(sandbox: Sandbox, one: Stripe.Subscription): void {
	const { id: _, ...invoice } = previewChange(sandbox, one, {
		change: {
			items: [],
			prorates: false,
			prorationDate: 0,
			restarts: false,
			trialEnd: null,
		},
		invoicesNow: false,
		isRecurring: false,
		discounts: null,
		endsWithPeriod: false,
		isTaxed: null,
	});
	emit(sandbox, "invoice.upcoming", invoice);
}
