import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import type { TenantDb } from "#db/handle.ts";
import { provisionTenant } from "#db/provision.ts";
import { tenants } from "#db/public/tenants.ts";
import { SlugTaken } from "#db/slug-taken.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { members } from "#db/tenant/members.ts";
import { clients } from "#db/tenant/projects.ts";
import { settings } from "#db/tenant/settings.ts";
import { renameTenant } from "#db/tenant-life.ts";
import { prepareRoles } from "#db/tenant-roles.ts";
import { testKit } from "#tests/kit/kit.ts";
import { setsWith } from "#tests/kit/migrations.ts";
import { newTenantLike } from "#tests/kit/tenant.ts";

const kit = testKit();
const set = setsWith().tenant;

/** What the database holds of workspaces. Roles belong to the server, which other tests share. */
async function everything() {
	const [row] = await kit.owner<{ ready: number }[]>`
		select
			(select count(*)::integer from pg_namespace where nspname like 't\\_%') as schemas,
			(select count(*)::integer from public.tenants) as rows,
			(select count(*)::integer from public.member_addresses) as addresses,
			(select count(*)::integer from public.prepared_roles) as ready`;
	return row;
}

test("a new workspace has its owner, its plan, its settings and a client for itself", async () => {
	const acme = await kit.createTenant({ name: "Acme", timeZone: "Africa/Windhoek" });
	const found = await kit.asTenant(acme, async (db) => ({
		members: await db.select({ email: members.email, role: members.role }).from(members),
		clients: await db.select({ name: clients.name, isInternal: clients.isInternal }).from(clients),
		settings: await db
			.select({ key: settings.key, value: settings.value })
			.from(settings)
			.orderBy(asc(settings.key)),
		plan: await db
			.select({ plan: entitlement.plan, used: entitlement.seatsUsed })
			.from(entitlement),
	}));
	expect(found).toEqual({
		members: [{ email: acme.owner.email, role: "owner" }],
		clients: [{ name: "Acme", isInternal: true }],
		settings: [
			{ key: "CURRENCY", value: "ZAR" },
			{ key: "LOCALE", value: "en-ZA" },
			{ key: "TIME_ZONE", value: "Africa/Windhoek" },
		],
		plan: [{ plan: "team", used: 1 }],
	});
});

test("a setting that looks like something else comes back as it was", async () => {
	const values = { VAT_NUMBER: "4890274631", ON: "true", OFF: false, NONE: "null", LIST: ["1"] };
	const acme = await kit.createTenant({ settings: values });
	const rows = await kit.asTenant(acme, (db) =>
		db.select({ key: settings.key, value: settings.value }).from(settings),
	);
	expect(Object.fromEntries(rows.map(({ key, value }) => [key, value]))).toMatchObject(values);
});

test("two sign-ups for one address at once: one wins, the other is told", async () => {
	const attempts = Array.from({ length: 4 }, () =>
		provisionTenant(kit.owner, set, newTenantLike({ slug: "wanted" })),
	);
	const outcomes = await Promise.allSettled(attempts);
	expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	for (const outcome of outcomes) {
		if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(SlugTaken);
	}
	const rows = await kit.owner`select 1 from public.tenants where slug = 'wanted'`;
	expect(rows).toHaveLength(1);
});

test("an address that looks like another's is taken, and so is one that another had", async () => {
	const tenant = await kit.createTenant({ slug: "kiln-works" });
	for (const slug of ["kilnworks", "kiin-works"]) {
		await expect(provisionTenant(kit.owner, set, newTenantLike({ slug }))).rejects.toBeInstanceOf(
			SlugTaken,
		);
	}
	await renameTenant(kit.database.public, tenant.id, "potters");
	await expect(
		provisionTenant(kit.owner, set, newTenantLike({ slug: "kiln-works" })),
	).rejects.toBeInstanceOf(SlugTaken);
});

const faults: [title: string, fault: (db: TenantDb) => Promise<unknown>][] = [
	["by a refused statement", (db) => db.execute("select 1 / 0")],
	["by an error of ours", () => Promise.reject(new Error("planted"))],
	["as another role than it began", (db) => db.execute("select set_config('role', 'none', true)")],
];

for (const [title, fault] of faults) {
	test(`a workspace whose making fails ${title} leaves nothing`, async () => {
		const before = await everything();
		let role = "";
		const attempt = provisionTenant(kit.owner, set, newTenantLike({ slug: "short-lived" }), {
			async fill(db) {
				role = db.tenant.roleName;
				await fault(db);
			},
		});
		await expect(attempt).rejects.toThrow();
		expect(await everything()).toEqual(before);
		expect(role).not.toBe("");
		expect(await kit.owner`select 1 from pg_roles where rolname = ${role}`).toEqual([]);
	});
}

test("a failure after everything is there takes all of it back, and a prepared role stays ready", async () => {
	await prepareRoles(kit.owner, 1);
	const before = await everything();
	const attempt = provisionTenant(kit.owner, set, newTenantLike({}), {
		register: () => Promise.reject(new Error("planted")),
	});
	await expect(attempt).rejects.toThrow("planted");
	expect(await everything()).toEqual(before);
	await kit.owner`delete from public.prepared_roles`;
});

test("a statement that fails in the middle of the tables leaves nothing, and a retry is safe", async () => {
	const broken = setsWith({
		tag: "0900_broken",
		statements: ["create table members (id integer)"],
	});
	const before = await everything();
	const wish = newTenantLike({ slug: "second-try" });
	await expect(provisionTenant(kit.owner, broken.tenant, wish)).rejects.toThrow(/already exists/);
	expect(await everything()).toEqual(before);
	await provisionTenant(kit.owner, set, wish);
});

test("a role that was made ahead is taken, each once", async () => {
	await kit.owner`delete from public.prepared_roles`;
	expect(await prepareRoles(kit.owner, 3)).toBe(3);
	expect(await prepareRoles(kit.owner, 3)).toBe(0);
	const rows = await kit.owner<{ role: string }[]>`
		select role_name as role from public.prepared_roles order by tenant_id`;
	const made = await Promise.all([kit.createTenant(), kit.createTenant()]);
	expect(made.map(({ roleName }) => roleName).sort()).toEqual(
		rows.slice(0, 2).map(({ role }) => role),
	);
	expect((await everything())?.ready).toBe(1);
});

test("an index that is built concurrently elsewhere is built plainly in a new workspace", async () => {
	const sets = setsWith({
		tag: "0900_index",
		isTransactional: false,
		statements: ["create index concurrently if not exists extra on members (name)"],
	});
	const { tenant } = await provisionTenant(kit.owner, sets.tenant, newTenantLike({}));
	const rows = await kit.owner`
		select 1 from pg_indexes where schemaname = ${tenant.schemaName} and indexname = 'extra'`;
	expect(rows).toHaveLength(1);
});

test("what happened to the registry is noted for every process's cache", async () => {
	const count = async () =>
		(await kit.owner`select count(*)::integer from public.directory_changes`)[0];
	const before = await count();
	const tenant = await kit.createTenant();
	const made = await count();
	expect(made).not.toEqual(before);
	await kit.database.public.update(tenants).set({ name: "Other" });
	const renamed = await count();
	expect(renamed).not.toEqual(made);
	await kit.owner`
		insert into public.custom_domains (id, host, tenant_id, state, token, next_check_at, created_by, created_at)
		values (${newId()}, 'x.example', ${tenant.id}, 'active', 'x', now(), ${newId()}, now())`;
	expect(await count()).not.toEqual(renamed);
});
