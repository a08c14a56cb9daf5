import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import type { WantedOverride } from "#app/modules/console/override-form.ts";
import { endOverride, lendOverride, listOverrides } from "#app/modules/console/overrides.server.ts";
import { notedActions } from "#app/modules/console/staff-actions.server.ts";
import { effective } from "#app/modules/entitlements/effective.ts";
import { noteOverrideJob } from "#app/modules/entitlements/note-override.job.server.ts";
import { assertOpen } from "#app/request/entitlement.server.ts";
import { Problem } from "#app/request/problem.ts";
import { entitlementSnapshots } from "#db/public/entitlements.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { testKit } from "#tests/kit/kit.ts";
import { until } from "#tests/kit/queue.ts";
import { testServices } from "#tests/kit/services.ts";
import { testStaff } from "#tests/kit/staff.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { testWorker } from "#tests/kit/worker.ts";

const kit = testKit();
const made = testServices(kit);
const worker = testWorker(kit, made);
const now = new Date("2026-11-22T10:00:00Z");
const afterwards = new Date("2026-11-30T22:00:00Z");
const stock: WantedOverride = {
	...{ give: ["stock"], take: [], limits: {}, keepsOpen: false },
	lastDay: calendarDate("2026-11-30"),
	reason: "A pilot in Durban",
};

async function recordOf({ slug }: TestTenant) {
	const answer = await made.services.directory.bySlug(slug);
	if (answer.kind !== "tenant") throw new Error("no such tenant");
	return answer.tenant;
}

async function snapshotOf({ id }: TestTenant) {
	const [row] = await kit.database.public
		.select()
		.from(entitlementSnapshots)
		.where(eq(entitlementSnapshots.tenantId, id));
	return row;
}

test("what is lent counts at once in this process, and stops by itself after its last day", async () => {
	const tenant = await kit.createTenant({ plan: "starter" });
	const by = { staffId: (await testStaff(kit, "product")).id, now };
	expect(effective(await recordOf(tenant), now).features.has("stock")).toBe(false);
	await lendOverride(made.services, tenant, stock, by);
	const record = await recordOf(tenant);
	const lastMoment = new Date(afterwards.getTime() - 1);
	expect(effective(record, now).features.get("stock")).toBe("override");
	expect(effective(record, lastMoment).features.has("stock")).toBe(true);
	expect(effective(record, afterwards).features.has("stock")).toBe(false);
	const { public: db } = kit.database;
	expect(await listOverrides(db, tenant.id, lastMoment)).toHaveLength(1);
	expect(await listOverrides(db, tenant.id, afterwards)).toEqual([]);
});

test("it is written with its author, its reason, the snapshot and a line for the workspace", async () => {
	const tenant = await kit.createTenant({ plan: "starter" });
	const author = await testStaff(kit, "product");
	const by = { staffId: author.id, now };
	const id = await lendOverride(made.services, tenant, stock, by);
	const { public: db } = kit.database;
	expect(await listOverrides(db, tenant.id, now)).toMatchObject([
		{ id, words: "Stock lent", author: author.name, reason: stock.reason, until: afterwards },
	]);
	expect(await notedActions(db, { tenantId: tenant.id })).toMatchObject([
		{ by: author.name, action: "override:lend", subject: tenant.slug, reason: stock.reason },
	]);
	const snapshot = await snapshotOf(tenant);
	expect(snapshot?.features).toContain("stock");
	expect(snapshot?.changesAt).toEqual(afterwards);
	await worker.start([noteOverrideJob]);
	const linesOf = () => kit.asTenant(tenant, (own) => own.select().from(auditLines));
	await until(async () => (await linesOf()).length > 0);
	expect(await linesOf()).toMatchObject([
		{
			actorKind: "staff",
			actorId: author.id,
			action: "override:lend",
			objectId: id,
			after: { what: "Stock lent", until: afterwards.toISOString(), reason: stock.reason },
		},
	]);
	const [own] = await kit.asTenant(tenant, (tenantDb) => tenantDb.select().from(entitlement));
	expect(own?.features).toContain("stock");
});

test("ended is ended once, at once, and only by its own tenant's page", async () => {
	const tenant = await kit.createTenant({ plan: "starter" });
	const other = await kit.createTenant({ plan: "starter" });
	const by = { staffId: (await testStaff(kit, "product")).id, now };
	const id = await lendOverride(made.services, tenant, stock, by);
	expect(await endOverride(made.services, other, id, by)).toBe(false);
	expect(await endOverride(made.services, tenant, id, by)).toBe(true);
	expect(await endOverride(made.services, tenant, id, by)).toBe(false);
	expect(effective(await recordOf(tenant), now).features.has("stock")).toBe(false);
	expect((await snapshotOf(tenant))?.features).not.toContain("stock");
	const actions = await notedActions(kit.database.public, { tenantId: tenant.id });
	expect(actions.map(({ action }) => action)).toEqual(["override:end", "override:lend"]);
});

test("an unpaid workspace that is kept open can be changed until the day is over", async () => {
	const tenant = await kit.createTenant({ plan: "team", trialEndsAt: new Date("2026-11-01") });
	const unpaid = await recordOf(tenant);
	expect(() => assertOpen(unpaid, now)).toThrow(Problem);
	const by = { staffId: (await testStaff(kit, "product")).id, now };
	await lendOverride(made.services, tenant, { ...stock, give: [], keepsOpen: true }, by);
	const record = await recordOf(tenant);
	expect(() => assertOpen(record, now)).not.toThrow();
	expect(() => assertOpen(record, afterwards)).toThrow(Problem);
});

test("a history is added to and never changed", async () => {
	const { public: db } = kit.database;
	await expect(db.execute("update staff_actions set reason = 'another'")).rejects.toThrow();
	await expect(db.execute("delete from staff_actions")).rejects.toThrow();
});
