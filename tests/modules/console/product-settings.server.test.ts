import { eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { notedActions } from "#app/modules/console/staff-actions.server.ts";
import { keepSnapshot } from "#app/modules/entitlements/keep-snapshot.server.ts";
import { productSettings } from "#db/public/product-settings.ts";
import { subscriptions } from "#db/public/subscriptions.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { type TestStaff, testStaff } from "#tests/kit/staff.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { snapshotOf } from "#tests/modules/subscription/mirrored.ts";

const kit = testKit();
const product = testProduct(kit);
const page = "/console/settings";
let viewer: TestStaff;
let seller: TestStaff;

beforeAll(async () => {
	viewer = await testStaff(kit, "viewer");
	seller = await testStaff(kit, "product");
});

afterEach(() => kit.database.public.delete(productSettings).then(() => undefined));

function see(who: TestStaff) {
	return product.ask("product", page, { headers: { cookie: who.cookie, accept: "text/html" } });
}

function set(who: TestStaff, value: string, reason = "A hard December") {
	const headers = { cookie: who.cookie, accept: "text/html", "sec-fetch-dest": "document" };
	return product.post("product", page, { key: "GRACE_DAYS", value, reason }, { headers });
}

/** A workspace whose payment failed so many days ago. */
async function lateFor(days: number): Promise<TestTenant> {
	const tenant = await kit.createTenant({ plan: "team", trialEndsAt: new Date(0) });
	await kit.database.public.insert(subscriptions).values({
		...{ tenantId: tenant.id, customerId: `cus_${tenant.slug}`, status: "past_due" },
		...{ plan: "team", planVersion: 1, seats: 3 },
		pastDueSince: new Date(Date.now() - days * 86_400_000),
	});
	return tenant;
}

async function canChange(tenant: TestTenant): Promise<boolean> {
	const cookie = await product.cookieOf(tenant);
	const headers = { cookie, accept: "text/html", "sec-fetch-dest": "document" };
	const { status } = await product.post(
		tenant.slug,
		"/clients/new",
		{ name: newId() },
		{ headers },
	);
	return status === 302;
}

test("more grace opens a locked workspace at the next request, and none locks one", async () => {
	expect((await see(viewer)).text).toContain("No workspace is late with a payment now.");
	const [longLate, justLate] = [await lateFor(20), await lateFor(0)];
	expect((await see(viewer)).text).toContain("2 workspaces are late with a payment now");
	expect([await canChange(longLate), await canChange(justLate)]).toEqual([false, true]);
	expect((await set(seller, "30")).headers.location).toBe(page);
	expect([await canChange(longLate), await canChange(justLate)]).toEqual([true, true]);
	expect((await set(seller, "0")).headers.location).toBe(page);
	expect([await canChange(longLate), await canChange(justLate)]).toEqual([false, false]);
});

test("who changed it, from what to what and why is on record", async () => {
	await set(seller, "21", "Month-end runs late");
	const [noted] = await notedActions(kit.database.public, { subject: "GRACE_DAYS" });
	expect(noted).toMatchObject({
		...{ by: seller.name, action: "setting:change", reason: "Month-end runs late" },
		...{ before: "14 days", after: "21 days" },
	});
	expect((await see(viewer)).text).toContain("21 days; usually 14 days");
});

test("the snapshots of those who are late are due to be worked out anew", async () => {
	const tenant = await lateFor(3);
	await product.services.database.publicTransaction((db) =>
		keepSnapshot(db, tenant.id, new Date()),
	);
	const before = await snapshotOf(kit, tenant);
	expect(before?.changesAt?.getTime()).toBeGreaterThan(Date.now());
	await set(seller, "2");
	const after = await snapshotOf(kit, tenant);
	expect(after?.changesAt?.getTime()).toBeLessThanOrEqual(Date.now());
});

test("what is no number or has no reason is refused, keeps what was typed and changes nothing", async () => {
	const refused = await set(seller, "ninety", "");
	expect(refused.status).toBe(422);
	expect(refused.text).toContain("Type a whole number from 0 to 90.");
	expect(refused.text).toContain("Say why: others will ask.");
	expect(refused.text).toContain('value="ninety"');
	expect((await see(seller)).text).toContain("14 days, as usual");
});

test("a viewer reads it and changes nothing; an unknown setting is not found", async () => {
	expect((await see(viewer)).text).not.toContain("Save</button>");
	expect((await set(viewer, "30")).status).toBe(404);
	const rows = await kit.database.public
		.select()
		.from(productSettings)
		.where(eq(productSettings.key, "GRACE_DAYS"));
	expect(rows).toEqual([]);
	const headers = { cookie: seller.cookie, accept: "text/html", "sec-fetch-dest": "document" };
	const unknown = { key: "NO_SUCH", value: "1", reason: "x" };
	expect((await product.post("product", page, unknown, { headers })).status).toBe(404);
});
