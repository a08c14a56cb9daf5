import type Stripe from "stripe";
import type { ItemChange } from "../billing/change-items.ts";
import { changeSubscription } from "../billing/change-subscription.ts";
import { redeem } from "../billing/discounts.ts";
import { planChange, type WantedChange } from "../billing/plan-change.ts";
import { saveSubscription } from "../billing/save-subscription.ts";
import { currentPeriod } from "../billing/subscription-item.ts";
import { nowFor } from "../clock.ts";
import { saveAndTell } from "../events.ts";
import { idOf, idOrNull } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";

type Phase = Stripe.SubscriptionSchedule.Phase;

/** The schedule goes on to a phase: its subscription is for other things from now on. */
export function enterPhase(
	sandbox: Sandbox,
	schedule: Stripe.SubscriptionSchedule,
	phase: Phase,
): void {
	applyPhase(sandbox, schedule, phase);
	saveAndTell(sandbox, "subscription_schedule.updated", schedule, {
		...schedule,
		current_phase: { start_date: phase.start_date, end_date: phase.end_date },
	});
}

/** Makes the subscription what a phase says. At the end of a period that costs nothing more than its renewal. */
export function applyPhase(
	sandbox: Sandbox,
	schedule: Stripe.SubscriptionSchedule,
	phase: Phase,
): void {
	const before = sandbox.store.get("subscription", idOrNull(schedule.subscription) ?? "");
	if (!before) return;
	const now = nowFor(sandbox, idOf(before.customer));
	const wanted: WantedChange = {
		items: itemChanges(sandbox, before, phase),
		prorates: phase.proration_behavior !== "none",
		prorationDate: now,
		restarts: false,
		trialEnd: null,
	};
	const discounts = discountsOf(sandbox, before, phase, now);
	if (now >= currentPeriod(before).end) {
		switchAtPeriodEnd(sandbox, before, wanted, now, discounts);
		return;
	}
	if (isAlready(before, phase)) return;
	changeSubscription(sandbox, before, {
		wanted,
		invoicesNow: phase.proration_behavior === "always_invoice",
		paymentBehavior: "allow_incomplete",
		discounts,
	});
}

/** The period stays as it is: the renewal, which comes next, begins the new one. */
function switchAtPeriodEnd(
	sandbox: Sandbox,
	before: Stripe.Subscription,
	wanted: WantedChange,
	now: number,
	discounts: string[] | undefined,
): void {
	const period = currentPeriod(before);
	const planned = planChange(sandbox, before, wanted, now);
	const data = planned.items.map((item) => ({
		...item,
		current_period_start: period.start,
		current_period_end: period.end,
	}));
	saveSubscription(sandbox, before, {
		...before,
		billing_cycle_anchor:
			before.status === "trialing" ? before.billing_cycle_anchor : planned.anchor,
		discounts: discounts ?? before.discounts,
		items: { ...before.items, data },
	});
}

/** Items keep their place: the first of the phase takes over from the first there is. */
function itemChanges(
	sandbox: Sandbox,
	before: Stripe.Subscription,
	{ items }: Phase,
): ItemChange[] {
	const known = before.items.data;
	const wanted = items.map(
		(item, index): ItemChange => ({
			id: known[index]?.id,
			price: demand(sandbox, "price", idOf(item.price)),
			quantity: item.quantity ?? 1,
			isDeleted: false,
		}),
	);
	const gone = known.slice(items.length).map(({ id }): ItemChange => ({ id, isDeleted: true }));
	return [...wanted, ...gone];
}

function discountsOf(
	sandbox: Sandbox,
	before: Stripe.Subscription,
	{ discounts }: Phase,
	at: number,
): string[] | undefined {
	if (discounts.length === 0) return undefined;
	const wanted = discounts.map(({ coupon, discount, promotion_code }) => ({
		coupon: idOrNull(coupon) ?? undefined,
		discount: idOrNull(discount) ?? undefined,
		promotion_code: idOrNull(promotion_code) ?? undefined,
	}));
	return redeem(sandbox, wanted, { customer: idOf(before.customer), subscription: before.id, at });
}

function isAlready({ items }: Stripe.Subscription, phase: Phase): boolean {
	return (
		items.data.length === phase.items.length &&
		items.data.every(({ price, quantity }, index) => {
			const wanted = phase.items[index];
			return wanted && idOf(wanted.price) === price.id && wanted.quantity === quantity;
		})
	);
}
