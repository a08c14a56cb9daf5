import type Stripe from "stripe";
import type { Sandbox } from "../sandbox.ts";
import { type Period, periodAt } from "./billing-period.ts";
import { changedItems, type ItemChange } from "./change-items.ts";
import { type DraftLine, periodLine } from "./draft-line.ts";
import { credit, debit } from "./proration-lines.ts";
import { sharedInterval } from "./shared-interval.ts";
import { currentPeriod, inPeriod } from "./subscription-item.ts";

export type WantedChange = {
	items: ItemChange[];
	prorates: boolean;
	/** The moment proration counts from. */
	prorationDate: number;
	/** Whether the billing cycle begins anew now. */
	restarts: boolean;
	/** The trial's new end: a moment, or now. */
	trialEnd: number | "now" | null;
};

/** What a change makes of a subscription and what it costs, before anything is done. */
export type PlannedChange = {
	items: Stripe.SubscriptionItem[];
	anchor: number;
	period: Period;
	trialEnd: number | null;
	isTrialing: boolean;
	/** Credits and charges for the part of the period that is left. */
	prorations: DraftLine[];
	/** Whole periods that begin now, because the cycle begins anew. */
	begun: DraftLine[];
};

/** Works out a change of items, trial or cycle. `now` is the customer's time in seconds. */
export function planChange(
	sandbox: Sandbox,
	subscription: Stripe.Subscription,
	wanted: WantedChange,
	now: number,
): PlannedChange {
	const known = subscription.items.data;
	const period = currentPeriod(subscription);
	const items = changedItems(subscription, wanted.items, period, now);
	const interval = sharedInterval(items.map(({ price }) => price));
	const isTrialing = subscription.status === "trialing" && wanted.trialEnd !== "now";
	if (isTrialing || typeof wanted.trialEnd === "number") {
		return onTrial(subscription, items, wanted.trialEnd, period);
	}
	const endsTrial = subscription.status === "trialing";
	const restarts = endsTrial || wanted.restarts || !isSameInterval(known, interval);
	const anchor = restarts ? now : subscription.billing_cycle_anchor;
	const next = restarts ? periodAt(now, interval, now) : period;
	const placed = items.map((item) => inPeriod(item, next));
	return {
		items: placed,
		anchor,
		period: next,
		trialEnd: endsTrial ? now : subscription.trial_end,
		isTrialing: false,
		prorations:
			endsTrial || !wanted.prorates
				? []
				: prorationsOf(sandbox, { known, placed, restarts, period, from: wanted.prorationDate }),
		begun: restarts ? placed.map((item) => periodLine(sandbox, item, next)) : [],
	};
}

type Move = {
	known: Stripe.SubscriptionItem[];
	placed: Stripe.SubscriptionItem[];
	restarts: boolean;
	period: Period;
	from: number;
};

/** The old items' unused time comes back; the new ones' remaining time is charged, unless a whole period is. */
function prorationsOf(
	sandbox: Sandbox,
	{ known, placed, restarts, period, from }: Move,
): DraftLine[] {
	const leaving = known.filter((item) => restarts || hasChanged(item, placed));
	const joining = placed.filter((item) => !restarts && hasChanged(item, known));
	return [
		...leaving.map((item) => credit(sandbox, item, period, from)),
		...joining.map((item) => debit(sandbox, item, period, from)),
	];
}

function onTrial(
	subscription: Stripe.Subscription,
	items: Stripe.SubscriptionItem[],
	trialEnd: number | "now" | null,
	period: Period,
): PlannedChange {
	const end = typeof trialEnd === "number" ? trialEnd : period.end;
	const next = { start: period.start, end };
	return {
		items: items.map((item) => inPeriod(item, next)),
		anchor: end,
		period: next,
		trialEnd: typeof trialEnd === "number" ? end : subscription.trial_end,
		isTrialing: true,
		prorations: [],
		begun: [],
	};
}

function isSameInterval(known: Stripe.SubscriptionItem[], next: Stripe.Price.Recurring): boolean {
	return known.every(
		({ price: { recurring } }) =>
			recurring?.interval === next.interval && recurring.interval_count === next.interval_count,
	);
}

function hasChanged(item: Stripe.SubscriptionItem, others: Stripe.SubscriptionItem[]): boolean {
	const same = others.find(({ id }) => id === item.id);
	return same?.price.id !== item.price.id || same.quantity !== item.quantity;
}
