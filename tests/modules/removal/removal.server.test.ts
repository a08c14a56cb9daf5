import { beforeAll, expect, test } from "vitest";
import { hashPassword } from "#app/lib/password-hash.server.ts";
import { isSlugFree } from "#app/modules/onboarding/slug-hold.server.ts";
import { tellRemovalJob } from "#app/modules/removal/tell-removal.job.server.ts";
import { tendTenantsJob } from "#app/modules/tenants/tend.job.server.ts";
import { readMigrationSet } from "#db/migrator/migration-set.ts";
import { provisionTenant } from "#db/provision.ts";
import { SlugTaken } from "#db/slug-taken.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { jobsOf } from "#tests/kit/queue.ts";
import { queuedMails } from "#tests/kit/queued-mail.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { newTenantLike } from "#tests/kit/tenant.ts";
import { tenantOf } from "#tests/kit/tenant-of.ts";
import { jobContext } from "../onboarding/sign-up-kit.ts";

const kit = testKit();
const product = testProduct(kit);
const password = "tarpaulin river lamp";
let tenant: TestTenant;
let owner: string;

beforeAll(async () => {
	const passwordHash = await hashPassword(password);
	const members = [{ role: "owner" }, { role: "admin" }] as const;
	tenant = await kit.createTenant({ slug: "leaver", name: "Leaver & Co", passwordHash, members });
	owner = await product.cookieOf(tenant);
});

const headers = (cookie: string) => ({ cookie, accept: "text/html", "sec-fetch-dest": "document" });
const post = (path: string, form: Record<string, string>) =>
	product.post("leaver", path, form, { headers: headers(owner) });
const page = async (path: string, cookie = owner) =>
	(await product.ask("leaver", path, { headers: headers(cookie) })).text;

test("a wrong name or a wrong password changes nothing", async () => {
	const wrongName = await post("/settings/deletion", { name: "Leaver", password });
	expect(wrongName.status).toBe(422);
	expect(wrongName.text).toContain("letter by letter");
	const wrong = await post("/settings/deletion", { name: "Leaver & Co", password: "not it" });
	expect(wrong.status).toBe(422);
	expect(wrong.text).toContain("That is not your password.");
	expect(await tenantOf(kit, tenant.id)).toMatchObject({ state: "active", deleteAfter: null });
});

test("an owner sets the day: everybody sees it and works on, owners are told, and it can be taken back", async () => {
	const asked = await post("/settings/deletion", { name: "Leaver & Co", password });
	expect(asked.status).toBe(302);
	const { deleteAfter } = (await tenantOf(kit, tenant.id)) ?? {};
	const days = ((deleteAfter?.getTime() ?? 0) - Date.now()) / (24 * 3600 * 1000);
	expect(days).toBeGreaterThan(29.9);
	expect(days).toBeLessThan(30.1);
	const mails = await queuedMails(kit, tenant.id);
	expect(mails.map(({ template, to }) => `${template} ${to}`).sort()).toEqual([
		"workspace-leaving owner-1@leaver.example",
		"workspace-leaving owner@leaver.example",
	]);
	const told = (await jobsOf(kit, tenant.id)).filter(({ data }) => data.job === "tell-removal");
	expect(told).toHaveLength(2);
	const admin = await product.cookieOf(tenant, tenant.member("admin"));
	const seen = await page("/projects", admin);
	expect(seen).toContain("This workspace will be deleted on");
	expect(seen).not.toContain("/settings/deletion");
	const notTheirs = { headers: headers(admin) };
	expect((await product.ask("leaver", "/settings/deletion", notTheirs)).status).toBe(404);
	expect(await page("/settings/deletion")).toContain("Keep the workspace");
	expect((await post("/settings/deletion/end", {})).status).toBe(302);
	expect(await tenantOf(kit, tenant.id)).toMatchObject({ state: "active", deleteAfter: null });
	expect(await page("/projects", admin)).not.toContain("will be deleted");
});

test("a reminder that was set before it was kept says nothing", async () => {
	const context = { ...jobContext(product.services, kit.owner), tenant: await record() };
	const before = (await queuedMails(kit, tenant.id)).length;
	const payload = { deleteAfter: new Date().toISOString(), days: 7 };
	await kit.asTenant(tenant, (db) => tellRemovalJob.run(db, payload, context));
	expect(await queuedMails(kit, tenant.id)).toHaveLength(before);
	const deleteAfter = new Date();
	const near = { ...context, tenant: { ...context.tenant, deleteAfter } };
	await kit.asTenant(tenant, (db) =>
		tellRemovalJob.run(db, { ...payload, deleteAfter: deleteAfter.toISOString() }, near),
	);
	expect(await queuedMails(kit, tenant.id)).toHaveLength(before + 2);
});

test("when its day has come everything is gone, its owners are told, and its address rests", async () => {
	await kit.owner`update public.tenants set delete_after = now() where id = ${tenant.id}`;
	await tendTenantsJob.run({ on: "2026-11-22" }, jobContext(product.services, kit.owner));
	expect(await tenantOf(kit, tenant.id)).toBeNull();
	const left = await kit.owner`
		select 1 from pg_namespace where nspname = ${tenant.schemaName}
		union all select 1 from pg_roles where rolname = ${tenant.roleName}
		union all select 1 from public.member_addresses where tenant_id = ${tenant.id}`;
	expect(left).toEqual([]);
	const mails = await queuedMails(kit, null);
	expect(mails.map(({ template, to }) => [template, to])).toEqual([
		["workspace-removed", "owner@leaver.example"],
		["workspace-removed", "owner-1@leaver.example"],
	]);
	const db = product.services.database.public;
	expect(await isSlugFree(db, "leaver", null, new Date())).toBe(false);
	const again = provisionTenant(
		kit.owner,
		readMigrationSet("tenant"),
		newTenantLike({ slug: "leav-er" }),
	);
	await expect(again).rejects.toThrow(SlugTaken);
	const inTwoYears = new Date(Date.now() + 2 * 365 * 24 * 3600 * 1000);
	expect(await isSlugFree(db, "leaver", null, inTwoYears)).toBe(true);
});

async function record() {
	const found = await product.services.directory.byId(tenant.id);
	if (!found) throw new Error("The tenant is gone");
	return found;
}
