import Stripe from "stripe";
import { lastStripe } from "#dev/stripe.ts";
import { tenantIdOf, withDatabase } from "./database.ts";
import { dataDir } from "./place.ts";
import type { Workspace } from "./test.ts";

const day = 86_400;

/** A workspace as Stripe's customer, with a time of its own. */
export type Payer = { readonly customer: string; readonly clock: string };

/** The product's Stripe: for what a dashboard, a bank and time do. */
export function stripe(): Stripe {
	const place = lastStripe(dataDir);
	if (!place) throw new Error("The product under test has no Stripe.");
	const { hostname: host, port } = new URL(place.origin);
	return new Stripe(place.secretKey, { host, port, protocol: "http", maxNetworkRetries: 0 });
}

/** Makes the customer before any checkout, as the product does, on a clock that stands so many days ago. */
export async function payerSince({ slug, owner }: Workspace, daysAgo: number): Promise<Payer> {
	const sdk = stripe();
	const frozen_time = Math.floor(Date.now() / 1000) - daysAgo * day;
	const clock = await sdk.testHelpers.testClocks.create({ frozen_time });
	return withDatabase(async (sql) => {
		const tenantId = await tenantIdOf(sql, slug);
		const { id: customer } = await sdk.customers.create({
			email: owner.email,
			metadata: { tenant_id: tenantId },
			test_clock: clock.id,
		});
		await sql`
			insert into public.subscriptions (tenant_id, customer_id) values (${tenantId}, ${customer})`;
		return { customer, clock: clock.id };
	});
}

/** From now on the bank declines. */
export async function breakCard({ customer }: Payer): Promise<void> {
	const sdk = stripe();
	const { id } = await sdk.paymentMethods.attach("pm_card_chargeCustomerFail", { customer });
	await sdk.customers.update(customer, { invoice_settings: { default_payment_method: id } });
	await sdk.subscriptions.update((await subscriptionOf(customer)).id, {
		default_payment_method: id,
	});
}

/** Time goes on until so many days after the end of the period that is paid for. */
export async function passRenewal(payer: Payer, days: number): Promise<void> {
	const { items } = await subscriptionOf(payer.customer);
	await advance(payer, (items.data[0]?.current_period_end ?? 0) + days * day);
}

export async function passDays(payer: Payer, days: number): Promise<void> {
	const { frozen_time: now } = await stripe().testHelpers.testClocks.retrieve(payer.clock);
	await advance(payer, now + days * day);
}

/** The day from which on a late payer only reads, in words: two weeks after the oldest open invoice was due. */
export async function openUntil({ customer }: Payer): Promise<string> {
	const { data } = await stripe().invoices.list({ customer, status: "open" });
	const due = data.at(-1)?.status_transitions.finalized_at ?? 0;
	const words = { day: "numeric", month: "long", timeZone: "Africa/Johannesburg" } as const;
	return new Intl.DateTimeFormat("en-GB", words).format((due + 14 * day) * 1000);
}

async function advance({ clock }: Payer, frozen_time: number): Promise<void> {
	await stripe().testHelpers.testClocks.advance(clock, { frozen_time });
}

async function subscriptionOf(customer: string): Promise<Stripe.Subscription> {
	const { data } = await stripe().subscriptions.list({ customer });
	const [running] = data;
	if (!running) throw new Error(`${customer} has bought nothing.`);
	return running;
}
