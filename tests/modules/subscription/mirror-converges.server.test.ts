import fc from "fast-check";
import { expect, test } from "vitest";
import { productSettings } from "#app/modules/settings/product-settings.ts";
import { isFeatureName } from "#app/modules/subscription/features.ts";
import { allPlans } from "#app/modules/subscription/plans.ts";
import { receiveWebhook } from "#app/modules/subscription/receive-event.server.ts";
import { reconcileAll } from "#app/modules/subscription/reconcile.server.ts";
import { syncCustomerJob } from "#app/modules/subscription/sync-customer.job.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import { jobsOf, until } from "#tests/kit/queue.ts";
import { testServices } from "#tests/kit/services.ts";
import { testStripe } from "#tests/kit/stripe.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { asSuperuser, testWorker } from "#tests/kit/worker.ts";
import { mirrorOf, snapshotOf } from "./mirrored.ts";
import { buying, happening, type Life, lifeOf } from "./stripe-life.ts";

const kit = testKit();
const stripe = testStripe();
let now = new Date();
const product = testServices(kit, { env: () => stripe.env, clock: () => now });
const worker = testWorker(kit, product);

const beginning = Math.floor(Date.UTC(2026, 0, 31, 10) / 1000);

/** What happens, and how its events travel: how often each comes, and how many happenings later. */
const step = fc.record({
	what: happening,
	copies: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 5 }),
	delay: fc.integer({ min: 0, max: 3 }),
	reversed: fc.boolean(),
});

/** Somebody buys, and then anything. */
const story = fc
	.tuple(step, buying, fc.array(step, { minLength: 2, maxLength: 7 }))
	.map(([first, what, others]) => [{ ...first, what }, ...others]);

test("whatever happens at Stripe and however its events come, after a reconcile the mirror is Stripe's state", async () => {
	await worker.start([syncCustomerJob]);
	await fc.assert(
		fc.asyncProperty(story, async (steps) => {
			const { tenant, life } = await newcomer();
			const seen = new Set<string>();
			const underway: { at: number; bodies: string[] }[] = [];
			for (const [index, { what, copies, delay, reversed }] of steps.entries()) {
				await life.happens(what);
				now = await life.now();
				const news = await newEvents(life, seen);
				const bodies = news.flatMap((body, place) =>
					Array.from({ length: copies[place % copies.length] ?? 1 }, () => body),
				);
				underway.push({ at: index + delay, bodies: reversed ? bodies.reverse() : bodies });
				for (const late of underway.filter(({ at }) => at === index)) await deliver(late.bodies);
			}
			await reconcile();
			await expectMirrored(tenant, life);
			await expectExplained(tenant, life);
		}),
		{ numRuns: 6 },
	);
}, 60_000);

async function newcomer(): Promise<{ tenant: TestTenant; life: Life }> {
	const trialEndsAt = new Date(beginning * 1000);
	const tenant = await kit.createTenant({ plan: "starter", trialEndsAt });
	const clock = await stripe.sdk.testHelpers.testClocks.create({ frozen_time: beginning });
	const customer = await stripe.createCustomer(kit, tenant, { clock: clock.id });
	return { tenant, life: lifeOf(stripe, customer, clock.id) };
}

/** The customer's events since the last look, oldest first, as they travel. */
async function newEvents({ customer }: Life, seen: Set<string>): Promise<string[]> {
	const { data } = await stripe.sdk.events.list({ limit: 100 });
	const own = data.filter(({ id, data: { object } }) => {
		const isOwn = "customer" in object && object.customer === customer;
		return isOwn && !seen.has(id);
	});
	for (const { id } of own) seen.add(id);
	return own.reverse().map((event) => JSON.stringify(event));
}

async function deliver(bodies: readonly string[]): Promise<void> {
	const secret = stripe.sandbox.webhookSecret;
	for (const payload of bodies) {
		const signature = stripe.sdk.webhooks.generateTestHeaderString({ payload, secret });
		const received = await receiveWebhook(product.services, Buffer.from(payload), signature);
		expect(received).toBe("stored");
	}
}

async function reconcile(): Promise<void> {
	await reconcileAll(product.services, stripe.api);
	await until(async () => {
		const waiting = (await jobsOf(kit, null)).filter(({ state }) => state !== "completed");
		if (waiting.length === 0) return true;
		await asSuperuser(
			kit,
			"update pgboss.job set start_after = now() where start_after > now(); notify crowdminder_jobs",
		);
		return false;
	});
}

async function expectMirrored(tenant: TestTenant, life: Life): Promise<void> {
	const mirror = await mirrorOf(kit, tenant);
	const subscription = await life.subscription();
	expect(mirror?.subscriptionId ?? undefined).toBe(subscription?.id);
	expect(mirror?.status ?? undefined).toBe(subscription?.status);
	if (!subscription) return;
	const main = subscription.items.data.find(({ price }) => price.metadata.plan);
	const [plan, , billing] = main?.price.lookup_key?.split("_") ?? [];
	expect(mirror).toMatchObject({
		...{ plan, billing, seats: main?.quantity, currency: "ZAR" },
		periodEnd: new Date((main?.current_period_end ?? 0) * 1000),
		cancelAt: subscription.cancel_at === null ? null : new Date(subscription.cancel_at * 1000),
		pastDueSince: await lateSince(life),
		addOns: subscription.items.data.flatMap(({ price }) => price.metadata.add_on ?? []),
	});
	expect(mirror?.scheduled !== null).toBe(await waits(subscription.schedule));
}

async function waits(schedule: string | { id: string } | null): Promise<boolean> {
	if (schedule === null) return false;
	const { phases, current_phase: current } = await stripe.sdk.subscriptionSchedules.retrieve(
		typeof schedule === "string" ? schedule : schedule.id,
	);
	return phases.some(({ start_date: start }) => start >= (current?.end_date ?? Infinity));
}

/** Since when something of the subscription is not paid, by its invoices. */
async function lateSince(life: Life): Promise<Date | null> {
	const subscription = await life.subscription();
	if (!subscription || !["active", "past_due", "unpaid"].includes(subscription.status)) return null;
	const { data } = await stripe.sdk.invoices.list({
		customer: life.customer,
		subscription: subscription.id,
		status: "open",
	});
	// Of an active one a renewal alone: an upgrade that was declined waits, and nothing of it is given.
	const late = data.filter(
		({ billing_reason: reason }) =>
			subscription.status !== "active" || reason === "subscription_cycle",
	);
	const seconds = late.at(-1)?.status_transitions.finalized_at ?? null;
	return seconds === null ? null : new Date(seconds * 1000);
}

/** Nothing is granted that no payment and no grace explains: the trial is over, and nothing was lent. */
async function expectExplained(tenant: TestTenant, life: Life): Promise<void> {
	const snapshot = await snapshotOf(kit, tenant);
	const subscription = await life.subscription();
	const late = await lateSince(life);
	const isActive = subscription?.status === "active";
	const isPaid = subscription?.status === "trialing" || (isActive && late === null);
	const inGrace =
		(isActive || subscription?.status === "past_due") &&
		(late === null ||
			now.getTime() < late.getTime() + productSettings.GRACE_DAYS.usual * 86_400_000);
	const unpaid = inGrace ? "grace" : "locked";
	expect(snapshot?.standing).toBe(isPaid ? "good" : unpaid);
	if (!isPaid && !inGrace) return;
	const sold = subscription.items.data.flatMap(({ price: { metadata } }) => [
		...(allPlans.find(({ name }) => name === metadata.plan)?.features ?? []),
		...(isFeatureName(metadata.add_on ?? "") ? [metadata.add_on] : []),
	]);
	expect(new Set(snapshot?.features)).toEqual(new Set(sold));
}
