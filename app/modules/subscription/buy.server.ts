import { Problem } from "#app/request/problem.ts";
import type { Services } from "#app/services.server.ts";
import { ensureCustomer, type Payer } from "./customer.server.ts";
import { askStripe, paymentsOf } from "./payments.server.ts";
import type { PlanChoice } from "./plan-change.ts";
import { type Currency, planOf } from "./plans.ts";
import { lookupKey } from "./stripe-catalogue.ts";

type Needs = Pick<Services, "stripe" | "database">;

/** How far away the end of a trial must be for a checkout to wait for it (Stripe, "Free trials"). */
const leastTrialMs = 48 * 3_600_000;

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

/** @returns the page on which the choice is paid for */
export async function checkoutPage(
	services: Needs,
	{ payer, choice, currency, trialEndsAt, origin }: Purchase,
	now: Date,
): Promise<string> {
	const customerId = await ensureCustomer(services, payer);
	return askStripe(
		paymentsOf(services).startCheckout({
			...{ tenantId: payer.id, customerId, seats: choice.seats },
			priceId: await priceId(services, choice, currency),
			trialEnd: firstCharge(trialEndsAt, now),
			successUrl: `${origin}/plan/return`,
			cancelUrl: `${origin}/plan?plan=${choice.plan}&billing=${choice.billing}&seats=${choice.seats}`,
		}),
	);
}

/** @throws Problem `payments.refused` when Stripe does not sell it: the catalogue was never synced */
export async function priceId(
	services: Pick<Services, "stripe">,
	choice: PlanChoice,
	currency: Currency,
): Promise<string> {
	const key = lookupKey(planOf(choice.plan), choice.billing, currency);
	const id = await askStripe(paymentsOf(services).findPrice(key));
	if (id) return id;
	throw new Problem("payments.refused", "This plan cannot be bought just now. Write to us.", {
		detail: `There is no price ${key}.`,
	});
}
