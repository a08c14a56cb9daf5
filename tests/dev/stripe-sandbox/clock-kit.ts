import { setTimeout as wait } from "node:timers/promises";
import type Stripe from "stripe";
import { catalogue, customerWithCard, openSandbox } from "./sandbox-kit.ts";

export const seconds = (date: string) => Date.parse(date) / 1000;
export const date = (moment: number | null | undefined) =>
	new Date((moment ?? 0) * 1000).toISOString().slice(0, 10);

/** A sandbox whose customer lives by a test clock. */
export async function at(start: string, card: string | null = "pm_card_visa") {
	const { sandbox, sdk } = await openSandbox();
	const prices = await catalogue(sdk);
	const clock = await sdk.testHelpers.testClocks.create({ frozen_time: seconds(start) });
	const customer = card
		? await customerWithCard(sdk, card, clock.id)
		: await sdk.customers.create({ test_clock: clock.id });
	const advance = (to: string) => advanceClock(sdk, clock.id, to);
	const subscribe = (options: Partial<Stripe.SubscriptionCreateParams> = {}) =>
		sdk.subscriptions.create({
			customer: customer.id,
			items: [{ price: prices.team.id }],
			...options,
		});
	const invoices = async () =>
		(await sdk.invoices.list({ customer: customer.id, limit: 100 })).data.toReversed();
	const told = async (type: string) => {
		const { data } = await sdk.events.list({ type, limit: 100 });
		const names = [customer.id, clock.id];
		return data.filter((event) => names.some((id) => JSON.stringify(event).includes(id)));
	};
	return { sandbox, sdk, ...prices, clock, customer, advance, subscribe, invoices, told };
}

/** Advances a test clock and waits until it has done what falls due. */
export async function advanceClock(sdk: Stripe, clock: string, to: string) {
	await sdk.testHelpers.testClocks.advance(clock, { frozen_time: seconds(to) });
	for (;;) {
		const known = await sdk.testHelpers.testClocks.retrieve(clock);
		if (known.status !== "advancing") return known;
		await wait(1000);
	}
}
