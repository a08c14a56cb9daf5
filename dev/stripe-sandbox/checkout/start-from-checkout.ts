import type Stripe from "stripe";
import type { NewSubscription } from "../billing/start-subscription.ts";
import { idOrNull } from "../reference.ts";
import { taxSetting } from "../resources/subscription-parameters.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";

/** The subscription that a session asks for, for a customer who may still have to be made. */
export function startFromCheckout(
	sandbox: Sandbox,
	session: Stripe.Checkout.Session,
	{
		customer,
		card,
		now,
		isConfirmed,
	}: { customer: string; card: string | null; now: number; isConfirmed: boolean },
): NewSubscription {
	const asked = demand(sandbox, "sandbox.checkout", session.id);
	const days = asked.trialDays;
	return {
		customer,
		items: asked.items.map(({ price, quantity }) => ({
			price: demand(sandbox, "price", price),
			quantity,
		})),
		trialEnd: asked.trialEnd ?? (days ? now + days * 86_400 : null),
		anchor: null,
		prorates: true,
		paymentBehavior: "error_if_incomplete",
		isConfirmed,
		discounts: (session.discounts ?? []).map((one) => ({
			coupon: one.promotion_code ? undefined : (idOrNull(one.coupon) ?? undefined),
			promotion_code: idOrNull(one.promotion_code) ?? undefined,
		})),
		checkoutSession: session.id,
		settings: {
			automatic_tax: taxSetting(session.automatic_tax.enabled),
			default_payment_method: card,
			description: asked.description,
			metadata: asked.metadata,
			trial_settings: {
				end_behavior: {
					billing_cycle_anchor: null,
					missing_payment_method: asked.whenTrialEndsWithoutCard,
				},
			},
		},
	};
}
