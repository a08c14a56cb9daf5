import { Problem } from "#app/request/problem.ts";
import type { Services } from "#app/services.server.ts";
import { ensureCustomer, type Payer } from "./customer.server.ts";
import { orderLines } from "./order.ts";
import { askStripe, paymentsOf } from "./payments.server.ts";
import { choicePath, type PlanChoice } from "./plan-choice.ts";
import type { Currency } from "./plans.ts";
import { priceOrder } from "./price-order.server.ts";
import { syncCustomer } from "./sync.server.ts";

/**
 * How far away the end of a trial must be for a checkout to wait for it: 48 hours (Stripe, "Free trials"), and one
 * more for who takes a while.
 */
const leastTrialMs = 49 * 3_600_000;

/** Nobody pays for days that the trial gives; null when it is over, or too near its end for Stripe. */
export function firstCharge(trialEndsAt: Date | null, now: Date): Date | null {
	const isFarEnough = trialEndsAt !== null && trialEndsAt.getTime() - now.getTime() > leastTrialMs;
	return isFarEnough ? trialEndsAt : null;
}

export type Purchase = {
	readonly payer: Payer;
	readonly choice: PlanChoice;
	readonly currency: Currency;
	readonly trialEndsAt: Date | null;
	/** The workspace's own address, to come back to. */
	readonly origin: string;
};

/**
 * @returns the page on which the choice is paid for
 * @throws Problem `payments.changed` when Stripe knows already of one that runs, and those of `askStripe`
 */
export async function checkoutPage(
	services: Services,
	{ payer, choice, currency, trialEndsAt, origin }: Purchase,
	now: Date,
): Promise<string> {
	const stripe = paymentsOf(services);
	const customerId = await ensureCustomer(services, payer);
	await assertNothingRuns(services, customerId);
	const lines = orderLines(choice, currency);
	return askStripe(
		stripe.startCheckout({
			...{ tenantId: payer.id, customerId },
			items: await priceOrder(services, lines),
			trialEnd: firstCharge(trialEndsAt, now),
			successUrl: `${origin}/plan/return`,
			cancelUrl: `${origin}${choicePath(choice)}`,
		}),
	);
}

/** Who pays already would pay twice. The mirror may be a second old: Stripe is asked. */
async function assertNothingRuns(services: Services, customerId: string): Promise<void> {
	const stripe = paymentsOf(services);
	const state = await askStripe(stripe.readBilling(customerId));
	if (!state || state.aliveCount === 0) return;
	await askStripe(syncCustomer({ ...services, stripe }, customerId));
	throw new Problem("payments.changed", "This workspace is paid for already.", { status: 409 });
}
