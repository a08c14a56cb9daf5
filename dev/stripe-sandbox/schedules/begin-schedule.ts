import type Stripe from "stripe";
import { startSubscription } from "../billing/start-subscription.ts";
import { nowFor } from "../clock.ts";
import { saveAndTell } from "../events.ts";
import { idOf, idOrNull } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { phaseAt } from "./schedule-object.ts";

/** The first phase begins: its subscription is made. */
export function beginSchedule(sandbox: Sandbox, schedule: Stripe.SubscriptionSchedule): void {
	const [first] = schedule.phases;
	if (!first) return;
	const customer = idOf(schedule.customer);
	const made = startSubscription(sandbox, {
		customer,
		items: first.items.map(({ price, quantity = 1, metadata }) => ({
			price: demand(sandbox, "price", idOf(price)),
			quantity,
			metadata: metadata ?? {},
		})),
		trialEnd: first.trial_end,
		anchor: null,
		prorates: true,
		paymentBehavior: "allow_incomplete",
		isConfirmed: false,
		discounts: first.discounts.map(({ coupon, promotion_code }) => ({
			coupon: idOrNull(coupon) ?? undefined,
			promotion_code: idOrNull(promotion_code) ?? undefined,
		})),
		checkoutSession: null,
		settings: { metadata: first.metadata ?? {} },
	});
	sandbox.store.put({ ...made, schedule: schedule.id });
	saveAndTell(sandbox, "subscription_schedule.updated", schedule, {
		...schedule,
		current_phase: phaseAt(schedule.phases, nowFor(sandbox, customer)),
		status: "active",
		subscription: made.id,
	});
}
