import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { SealBroken } from "#app/lib/seal.server.ts";
import { changeSettings, type WantedChange } from "#app/modules/settings/change-settings.server.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import { openSetting } from "#app/modules/settings/seal-setting.server.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { testKit } from "#tests/kit/kit.ts";
import { until } from "#tests/kit/queue.ts";
import { testServices } from "#tests/kit/services.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { withSettings } from "#tests/kit/with-settings.ts";

const kit = testKit();
const here = testServices(kit);
const elsewhere = testServices(kit);
const now = new Date("2026-11-22T10:00:00Z");

async function change(tenant: TestTenant, ...wanted: readonly WantedChange[]) {
	const record = await here.services.directory.byId(tenant.id);
	if (!record) throw new Error("no such tenant");
	const actor = { kind: "member", id: tenant.owner.id, requestId: "r-1" } as const;
	return changeSettings(here.services, record, wanted, { actor, now });
}

function present(tenant: TestTenant, on?: string) {
	return kit.asTenant(tenant, (db) => readSettings(db, on));
}

test("a dated setting leaves the days before as they were", async () => {
	const tenant = await kit.createTenant();
	await change(tenant, { key: "BILLABLE_HOURS_IN_WORKING_DAY", value: 6 });
	expect((await present(tenant, "2026-11-21")).BILLABLE_HOURS_IN_WORKING_DAY).toBe(8);
	expect((await present(tenant, "2026-11-22")).BILLABLE_HOURS_IN_WORKING_DAY).toBe(6);
	await change(tenant, { key: "BILLABLE_HOURS_IN_WORKING_DAY", value: undefined });
	expect((await present(tenant)).BILLABLE_HOURS_IN_WORKING_DAY).toBe(8);
});

test("falsy values are values, and back to the usual one is none", async () => {
	const tenant = await kit.createTenant();
	await change(tenant, { key: "REMINDER_HOUR", value: 0 }, { key: "MAIL_REPLY_TO", value: null });
	expect((await present(tenant)).REMINDER_HOUR).toBe(0);
	await change(tenant, { key: "REMINDER_HOUR", value: undefined });
	expect((await present(tenant)).REMINDER_HOUR).toBe(9);
});

test("each change has its author, old and new in the audit log", async () => {
	const tenant = await kit.createTenant();
	await change(tenant, { key: "SESSION_IDLE_DAYS", value: 3 });
	await change(tenant, { key: "SESSION_IDLE_DAYS", value: 7 });
	const lines = await kit.asTenant(tenant, (db) =>
		db
			.select()
			.from(auditLines)
			.where(eq(auditLines.objectId, "SESSION_IDLE_DAYS"))
			.orderBy(auditLines.id),
	);
	const shared = { action: "setting:change", objectType: "setting", actorId: tenant.owner.id };
	expect(lines).toMatchObject([
		{ ...shared, before: null, after: 3, requestId: "r-1" },
		{ ...shared, before: 3, after: 7, requestId: "r-1" },
	]);
});

test("what the registry knows of a workspace changes with it, in every process", async () => {
	const tenant = await kit.createTenant({ timeZone: "Africa/Johannesburg" });
	const seenIn = async ({ services }: typeof here) => {
		const found = await services.directory.bySlug(tenant.slug);
		return found.kind === "tenant" ? `${found.tenant.name}, ${found.tenant.timeZone}` : "";
	};
	await elsewhere.services.directory.start(100);
	await seenIn(elsewhere);
	const moved = { key: "TIME_ZONE", value: "Africa/Windhoek" } as const;
	await change(tenant, moved, { key: "COMPANY_NAME", value: "Umoya Advisory" });
	expect(await seenIn(here)).toBe("Umoya Advisory, Africa/Windhoek");
	await until(async () => (await seenIn(elsewhere)) === "Umoya Advisory, Africa/Windhoek");
	elsewhere.services.directory.stop();
});

test("of two who saw the same and save at once one wins, and the other is told", async () => {
	const tenant = await kit.createTenant();
	const wanted = [1, 5, 6, 10, 30, 60].map((value) => ({
		...{ key: "TIMECAPTURE_INTERVAL_MINUTES", seen: "15", value },
	})) satisfies WantedChange[];
	const answers = await Promise.all(wanted.map((one) => change(tenant, one)));
	const refused = answers.filter((keys) => keys.length > 0);
	expect(refused).toEqual(Array.from({ length: 5 }, () => ["TIMECAPTURE_INTERVAL_MINUTES"]));
	const winner = wanted[answers.findIndex((keys) => keys.length === 0)];
	expect((await present(tenant)).TIMECAPTURE_INTERVAL_MINUTES).toBe(winner?.value);
});

test("where one was changed meanwhile none is saved, nor is the registry", async () => {
	const tenant = await kit.createTenant({ name: "Baobab" });
	const answer = await change(
		tenant,
		{ key: "COMPANY_NAME", value: "Umoya", seen: "Baobab" },
		{ key: "REMINDER_HOUR", value: 7, seen: "8" },
	);
	expect(answer).toEqual(["REMINDER_HOUR"]);
	expect((await here.services.directory.byId(tenant.id))?.name).toBe("Baobab");
	expect((await present(tenant)).REMINDER_HOUR).toBe(9);
});

test("a value that does not fit its type is refused whole", async () => {
	const tenant = await kit.createTenant();
	await expect(change(tenant, { key: "WEEK_START", value: 9 })).rejects.toThrow("Invalid");
	await expect(change(tenant, { key: "COMPANY_NAME", value: "" })).rejects.toThrow("Too small");
	expect((await present(tenant)).WEEK_START).toBe(1);
});

test("one workspace's settings are nobody else's", async () => {
	const [one, other] = [await kit.createTenant(), await kit.createTenant()];
	await change(one, { key: "REMINDER_HOUR", value: 6 });
	expect((await present(other)).REMINDER_HOUR).toBe(9);
});

test("a secret is kept sealed, for its workspace alone, and its lines say only that it changed", async () => {
	const [tenant, other] = [
		await kit.createTenant({ plan: "business" }),
		await kit.createTenant({ plan: "business" }),
	];
	const key = "SSO_CLIENT_SECRET";
	await change(tenant, { key, value: "short" });
	expect((await present(tenant)).SSO_CLIENT_SECRET?.ends).toBe("");
	const typed = "a long secret of the provider 123";
	await change(tenant, { key, value: typed });
	const kept = (await present(tenant)).SSO_CLIENT_SECRET;
	if (!kept) throw new Error("nothing kept");
	expect(kept.ends).toBe("123");
	expect(openSetting(here.services, tenant.id, key, kept)).toBe(typed);
	expect(() => openSetting(here.services, other.id, key, kept)).toThrow(SealBroken);
	await change(tenant, { key, value: undefined });
	expect((await present(tenant)).SSO_CLIENT_SECRET).toBeNull();
	const lines = await kit.asTenant(tenant, (db) =>
		db
			.select({ before: auditLines.before, after: auditLines.after })
			.from(auditLines)
			.where(eq(auditLines.objectId, key))
			.orderBy(auditLines.id),
	);
	expect(lines).toEqual([
		{ before: null, after: "set" },
		{ before: "set", after: "another one" },
		{ before: "set", after: null },
	]);
});

test("what the plan does not have is refused and read as usual; it counts again when it has", async () => {
	const tenant = await kit.createTenant({ plan: "business" });
	await change(tenant, { key: "SSO_MODE", value: "offered" }, { key: "REMINDER_HOUR", value: 0 });
	const setFeatures = (features: readonly string[]) =>
		kit.asTenant(tenant, (db) => db.update(entitlement).set({ features: [...features] }));
	await setFeatures(["time"]);
	expect(await present(tenant)).toMatchObject({ SSO_MODE: "off", REMINDER_HOUR: 0 });
	await setFeatures(["time", "sso"]);
	expect((await present(tenant)).SSO_MODE).toBe("offered");
	const small = await kit.createTenant({ plan: "team" });
	await expect(change(small, { key: "SSO_MODE", value: "offered" })).rejects.toMatchObject({
		...{ code: "feature.not_in_plan", subject: "sso", plan: "business" },
	});
	await change(small, { key: "SSO_MODE", value: undefined });
});

test("a test sets what it wants and leaves it as it was", async () => {
	const tenant = await kit.createTenant({ settings: { REMINDER_HOUR: 11 } });
	await withSettings(here.services, tenant, { REMINDER_HOUR: 0 }, async () => {
		expect((await present(tenant)).REMINDER_HOUR).toBe(0);
	});
	expect((await present(tenant)).REMINDER_HOUR).toBe(11);
});
