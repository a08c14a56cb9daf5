import { expect, test } from "vitest";
import { mirrorHealth, newestEvents } from "#app/modules/console/stripe-events.server.ts";
import { readTenantFilter } from "#app/modules/console/tenant-filter.ts";
import { countTenants } from "#app/modules/console/tenants.server.ts";
import { stripeEvents, subscriptions } from "#db/public/subscriptions.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { jobsOf } from "#tests/kit/queue.ts";
import { testStaff } from "#tests/kit/staff.ts";

const kit = testKit();
const product = testProduct(kit);
const now = new Date();
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

async function addEvent(id: string, wish: Partial<typeof stripeEvents.$inferInsert>) {
	await kit.database.public.insert(stripeEvents).values({
		...{ id, type: "invoice.paid", customerId: "cus_events", happenedAt: now },
		...{ receivedAt: ago(1), ...wish },
	});
}

test("events are shown with their tenant and what became of them, and those that wait are counted", async () => {
	const { public: db } = kit.database;
	const tenant = await kit.createTenant({ slug: "events-of-console" });
	await db.insert(subscriptions).values({
		...{ tenantId: tenant.id, customerId: "cus_events", subscriptionId: "sub_events" },
		...{ status: "active", plan: "team", planVersion: 1, syncedAt: ago(27 * 60) },
	});
	await addEvent("evt_done", { processedAt: now, deliveries: 2, receivedAt: ago(30) });
	await addEvent("evt_new", {});
	await addEvent("evt_late", { failure: "Stripe is away", failedAt: now, receivedAt: ago(11) });
	await addEvent("evt_foreign", { customerId: "cus_other", processedAt: now, receivedAt: ago(90) });
	const ids = async (view: "all" | "waiting" | "failed") =>
		(await newestEvents(db, view)).map(({ id }) => id);
	expect(await ids("all")).toEqual(["evt_new", "evt_late", "evt_done", "evt_foreign"]);
	expect(await ids("waiting")).toEqual(["evt_new", "evt_late"]);
	expect(await ids("failed")).toEqual(["evt_late"]);
	const [first] = await newestEvents(db, "all");
	expect(first?.tenant).toBe(tenant.slug);
	expect(await mirrorHealth(db, now)).toEqual({ late: 1, failed: 1, unread: 1 });
	const all = readTenantFilter(new URLSearchParams());
	expect(await countTenants(db, all, ["paid", "late"], now)).toEqual([
		{ view: "paid", number: 1 },
		{ view: "late", number: 0 },
	]);
});

test("support lets Stripe be asked again; a viewer reads", async () => {
	const viewer = await testStaff(kit, "viewer");
	const support = await testStaff(kit, "support");
	const send = (cookie: string, customer: string) =>
		product.post("product", "/console/payments", { customer }, { headers: { cookie } });
	const see = async (cookie: string) =>
		(await product.ask("product", "/console/payments", { headers: { cookie } })).text;
	expect(await see(viewer.cookie)).toContain("Stripe is away");
	expect(await see(viewer.cookie)).not.toContain("Ask again");
	expect(await see(support.cookie)).toContain("Ask again");
	expect((await send(viewer.cookie, "cus_events")).status).toBe(404);
	expect((await send(support.cookie, "cus_nobody")).status).toBe(404);
	const before = (await jobsOf(kit, null)).length;
	expect((await send(support.cookie, "cus_events")).status).toBe(302);
	const jobs = await jobsOf(kit, null);
	expect(jobs).toHaveLength(before + 1);
	expect(jobs.at(-1)?.data).toMatchObject({
		job: "sync-customer",
		payload: { customerId: "cus_events" },
	});
});
