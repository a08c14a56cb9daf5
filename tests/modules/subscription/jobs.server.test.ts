import { eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { enqueuePublic } from "#app/jobs/enqueue.server.ts";
import { enqueueDueJobs } from "#app/jobs/schedules.server.ts";
import { reconcileAll } from "#app/modules/subscription/reconcile.server.ts";
import type { Services } from "#app/services.server.ts";
import { stripeEvents } from "#db/public/subscriptions.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { testKit } from "#tests/kit/kit.ts";
import { jobsOf, until } from "#tests/kit/queue.ts";
import { testServices } from "#tests/kit/services.ts";
import { testStripe } from "#tests/kit/stripe.ts";
import { asSuperuser, testWorker } from "#tests/kit/worker.ts";
import { mirrorOf, snapshotOf } from "./mirrored.ts";

const kit = testKit();
const stripe = testStripe();
let now = () => new Date();
const product = testServices(kit, { env: () => stripe.env, clock: () => now() });
const worker = testWorker(kit, product);

afterEach(() => {
	now = () => new Date();
});

const day = 24 * 3_600_000;

function buy(customer: string, key = "team_v1_monthly_zar") {
	return stripe.sdk.subscriptions.create({ customer, items: [{ price: stripe.price(key) }] });
}

async function syncLater(services: Services, customerId: string) {
	await enqueuePublic(services.database.public, "sync-customer", { customerId });
}

/** Lets everything run that waits for its time. */
const hurry = () =>
	asSuperuser(kit, "update pgboss.job set start_after = now(); notify crowdminder_jobs");

const allDone = async () => (await jobsOf(kit, null)).every(({ state }) => state === "completed");

test("a worker that was killed between the event and the sync leaves nothing undone", async () => {
	const acme = await kit.createTenant();
	const customer = await stripe.createCustomer(kit, acme);
	await buy(customer);
	await syncLater(product.services, customer);
	// As a killed worker leaves it: taken, and with no sign of life since.
	await asSuperuser(
		kit,
		`update pgboss.job set state = 'active', started_on = now() - interval '5 minutes',
			heartbeat_on = now() - interval '5 minutes'`,
	);
	await worker.start(undefined, { superviseSeconds: 1 });
	await until(async () => {
		await asSuperuser(kit, "update pgboss.job set start_after = now() where state = 'retry'");
		return (await mirrorOf(kit, acme))?.status === "active";
	});
});

test("while Stripe is away a sync is put off, says why, and is made up for", async () => {
	const acme = await kit.createTenant();
	const customer = await stripe.createCustomer(kit, acme);
	await buy(customer);
	const [event] = (await stripe.sdk.events.list({ limit: 1 })).data;
	const id = event?.id ?? "";
	await kit.database.public
		.insert(stripeEvents)
		.values({ id, type: "customer.subscription.created", customerId: customer, happenedAt: now() });
	stripe.sandbox.turn({ outage: 100 });
	await syncLater(product.services, customer);
	await worker.start(undefined);
	const noted = async () => {
		const [row] = await kit.database.public
			.select()
			.from(stripeEvents)
			.where(eq(stripeEvents.id, id));
		return row;
	};
	await until(async () => (await noted())?.failedAt != null);
	expect(await noted()).toMatchObject({ failure: expect.stringContaining("Stripe") });
	expect((await mirrorOf(kit, acme))?.status).toBeNull();
	stripe.sandbox.turn({ outage: 0 });
	await until(async () => {
		await hurry();
		return (await mirrorOf(kit, acme))?.status === "active";
	});
	expect(await noted()).toMatchObject({ processedAt: expect.any(Date), failure: null });
});

test("a night's reconcile asks for everybody, and first for whom an event never came", async () => {
	const [quiet, missed] = [await kit.createTenant(), await kit.createTenant()];
	const quietCustomer = await stripe.createCustomer(kit, quiet);
	await buy(quietCustomer);
	// Everything until here was heard of.
	const heard = await stripe.api.listNews(new Date(Date.now() - day));
	await kit.database.public.insert(stripeEvents).values(heard).onConflictDoNothing();
	const missedCustomer = await stripe.createCustomer(kit, missed);
	await buy(missedCustomer, "business_v1_yearly_usd");

	await reconcileAll(product.services, stripe.api);
	const jobs = await jobsOf(kit, null);
	const { id: first } = jobs.toSorted((a, b) => +a.start_after - +b.start_after)[0] ?? {};
	expect(jobs.find(({ id }) => id === first)?.data.payload).toMatchObject({
		customerId: missedCustomer,
	});
	await worker.start(undefined);
	await until(async () => {
		await hurry();
		return allDone();
	});
	expect(await mirrorOf(kit, quiet)).toMatchObject({ plan: "team", status: "active" });
	expect(await mirrorOf(kit, missed)).toMatchObject({ plan: "business", status: "active" });
	const rows = await kit.database.public.select().from(stripeEvents);
	expect(rows.filter(({ processedAt }) => processedAt === null)).toEqual([]);
	expect(
		rows.find((row) => row.customerId === missedCustomer && row.type.endsWith("created")),
	).toMatchObject({ deliveries: 0 });
});

test("a second reconcile finds no event that it did not know", async () => {
	await reconcileAll(product.services, stripe.api);
	expect(await reconcileAll(product.services, stripe.api)).toMatchObject({ missed: 0 });
});

test("when a trial ends the lists and the tenant's own row say so within the hour", async () => {
	const ends = new Date(Date.now() + day);
	const acme = await kit.createTenant({ plan: "starter", trialEndsAt: ends });
	await worker.start(undefined);
	const refresh = async (at: Date) => {
		now = () => at;
		await asSuperuser(kit, "delete from pgboss.job");
		await enqueuePublic(kit.database.public, "refresh-entitlements", { at: at.toISOString() });
		await until(allDone);
	};
	await refresh(new Date());
	expect(await snapshotOf(kit, acme)).toMatchObject({
		plan: "team",
		basis: "trial",
		changesAt: ends,
	});
	await refresh(new Date(ends.getTime() - 1));
	expect(await snapshotOf(kit, acme)).toMatchObject({ basis: "trial" });
	await refresh(ends);
	expect(await snapshotOf(kit, acme)).toMatchObject({
		...{ plan: "starter", basis: "plan", standing: "locked", changesAt: null },
	});
	const [own] = await kit.asTenant(acme, (db) => db.select().from(entitlement));
	expect(own).toMatchObject({ plan: "starter", memberLimit: 10 });
});

test("what time has changed is worked out once an hour, however many workers look", async () => {
	const hours = async () => {
		const jobs = await jobsOf(kit, null);
		return jobs.filter(({ data }) => data.job === "refresh-entitlements").length;
	};
	for (const [at, count] of [
		["2026-11-22T10:00:00Z", 1],
		["2026-11-22T10:59:59Z", 1],
		["2026-11-22T11:00:00Z", 2],
	] as const) {
		await Promise.all([1, 2].map(() => enqueueDueJobs(product.services, new Date(at))));
		expect(await hours()).toBe(count);
	}
});

test("events are forgotten after 90 days", async () => {
	const at = (days: number) => new Date(Date.now() - days * day);
	await kit.database.public.insert(stripeEvents).values(
		[89, 91].map((days) => ({
			id: `evt_${days}_days`,
			type: "invoice.paid",
			happenedAt: at(days),
			receivedAt: at(days),
		})),
	);
	await enqueuePublic(kit.database.public, "forget-stripe-events", { on: "2026-11-22" });
	await worker.start(undefined);
	await until(allDone);
	const left = await kit.database.public.select({ id: stripeEvents.id }).from(stripeEvents);
	const ids = left.map(({ id }) => id);
	expect(ids).toContain("evt_89_days");
	expect(ids).not.toContain("evt_91_days");
});

test("without a key for Stripe the jobs have nothing to do", async () => {
	const without = { ...product.services, stripe: null };
	const acme = await kit.createTenant();
	const customer = await stripe.createCustomer(kit, acme);
	await syncLater(without, customer);
	await enqueuePublic(kit.database.public, "reconcile-subscriptions", { on: "2026-11-22" });
	const own = testWorkerWith(without);
	await own.start(undefined);
	await until(allDone);
	await own.stop();
	expect((await mirrorOf(kit, acme))?.syncedAt).toBeNull();
});

function testWorkerWith(services: Services) {
	return testWorker(kit, { services });
}
