import { mkdtempSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getTableConfig } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { declaredTables } from "#db/archive/declared-tables.ts";
import type { TenantRef } from "#db/handle.ts";
import { buildTenantSchema } from "#db/migrator/build-schema.ts";
import { readMigrationSets } from "#db/migrator/migration-set.ts";
import { tenantRef } from "#db/names.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { invitations } from "#db/tenant/members.ts";
import { runTenants, runTenantsWith } from "#tests/kit/cli.ts";
import { fillNasty } from "#tests/kit/fill-nasty.ts";
import { testKit } from "#tests/kit/kit.ts";

const kit = testKit();
const folder = mkdtempSync(join(tmpdir(), "archive-test-"));
const run = (...args: string[]) => runTenants(kit, ...args);

test("an exported workspace comes back identical, row by row, whatever is in it", async () => {
	const source = await kit.createTenant({ slug: "original", members: [{ role: "employee" }] });
	await fillNasty(kit, source);
	await kit.owner.unsafe(`
		insert into ${source.schemaName}.week_rows (id, member_id, week_start, project_id, task_id)
		select gen_random_uuid(), member_id, date '1900-01-01' + 7 * n, project_id, task_id
		from (select distinct member_id, project_id, task_id from ${source.schemaName}.time_entries) t, generate_series(1, 5000) n`);
	const file = join(folder, "original.zip");
	expect(await run("export", "original", file)).toMatchObject({ code: 0 });
	expect(statSync(file).mode & 0o077).toBe(0);
	expect(readdirSync(folder)).toEqual(["original.zip"]);
	const answer = await run("import", file, "--slug", "returned");
	expect(answer).toMatchObject({ code: 0, out: "http://returned.localhost:3000\n" });
	const copy = await bySlug("returned");
	const [before, after] = [await carriedRows(source), await carriedRows(copy)];
	expect(after).toEqual(before);
	expect(before.time_entries?.rows).toBe(50);
	expect(before.week_rows?.rows).toBe(5_000);
	const [address] = await kit.owner`
		select count(*)::integer as count from public.member_addresses where tenant_id = ${copy.id}`;
	expect(address?.count).toBe(2);
	const change = kit.asTenant(copy, (db) => db.update(auditLines).set({ action: "x" }));
	await expect(change).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("links and sessions do not work in the copy", async () => {
	const source = await kit.createTenant({ slug: "linked" });
	await kit.asTenant(source, (db) =>
		db.insert(invitations).values({
			...{ id: newId(), email: "new@linked.example", role: "employee" },
			...{ tokenHash: "a".repeat(64), expiresAt: new Date(Date.now() + 1e9) },
		}),
	);
	const file = join(folder, "linked.zip");
	await run("export", "linked", file);
	await run("import", file, "--slug", "unlinked");
	const copy = await bySlug("unlinked");
	const rows = await kit.owner`
		select email, token_hash as hash from ${kit.owner(copy.schemaName)}.invitations`;
	expect(rows).toEqual([{ email: "new@linked.example", hash: expect.stringMatching(/^none:/) }]);
});

test("an archive of an older version is brought up to date", async () => {
	const { tenant: set } = readMigrationSets();
	const source = await kit.createTenant({ slug: "elder" });
	await kit.owner.begin(async (tx) => {
		await tx.unsafe(`drop schema ${source.schemaName} cascade`);
		await buildTenantSchema(tx, source, { ...set, migrations: set.migrations.slice(0, 1) });
		await tx`insert into members (id, name, email, role) values (${newId()}, 'Jo', 'jo@elder.example', 'owner')`;
		await tx`insert into entitlement (plan, plan_version, features) values ('team', 1, '[]')`;
	});
	const file = join(folder, "elder.zip");
	await run("export", "elder", file);
	expect((await run("import", file, "--slug", "elder-again")).code).toBe(0);
	expect((await run("verify", "--tenant", "elder-again")).code).toBe(0);
	expect(await count("elder-again", "members")).toBe(1);
	expect(await count("elder-again", "applied_migrations")).toBe(set.migrations.length);
});

test("what another installation sealed is left out, and said", async () => {
	const source = await kit.createTenant({ slug: "sealed" });
	await kit.owner.unsafe(`
		insert into ${source.schemaName}.code_apps (member_id, sealed_secret, last_step, created_at)
		values ('${source.owner.id}', '1.x', 1, now());
		insert into ${source.schemaName}.settings (key, effective_from, value)
		values ('FROM_LATER', '0001-01-01', '{"sealed": "1.x", "ends": ""}')`);
	const file = join(folder, "sealed.zip");
	await run("export", "sealed", file);
	expect((await run("import", file, "--slug", "sealed-here")).err).not.toContain("APP_SECRET");
	expect(await count("sealed-here", "code_apps")).toBe(1);
	const other = "another application's secret, long enough";
	const answer = await runTenantsWith(kit, other, "import", file, "--slug", "sealed-there");
	expect(answer.err).toContain("another APP_SECRET");
	expect(await count("sealed-there", "code_apps")).toBe(0);
	expect(await count("sealed-there", "settings where value ? 'sealed'")).toBe(0);
});

test("a slug that is taken leaves nothing behind, and the next try may use another", async () => {
	await kit.createTenant({ slug: "occupied" });
	const file = join(folder, "occupied.zip");
	await run("export", "occupied", file);
	const before = await schemas();
	const refused = await run("import", file);
	expect(refused).toMatchObject({ code: 1 });
	expect(refused.err).toMatch(/^occupied is taken/);
	expect(await schemas()).toEqual(before);
	expect((await run("export", "occupied", file)).err).toMatch(/There is a file/);
});

async function count(slug: string, table: string): Promise<number> {
	const { schemaName } = await bySlug(slug);
	const [row] = await kit.owner.unsafe<{ count: number }[]>(
		`select count(*)::integer as count from ${schemaName}.${table}`,
	);
	return row?.count ?? -1;
}

async function schemas() {
	const rows = await kit.owner<{ name: string }[]>`
		select nspname as name from pg_namespace where nspname like 't\_%' order by 1`;
	return rows.map(({ name }) => name);
}

async function bySlug(slug: string): Promise<TenantRef> {
	const [row] = await kit.owner<
		{ id: string }[]
	>`select id from public.tenants where slug = ${slug}`;
	if (!row) throw new Error(`There is no ${slug}`);
	return tenantRef(row.id);
}

/** By table: how many rows, and a digest of them. */
async function carriedRows(tenant: TenantRef) {
	const names = declaredTables
		.filter(({ leftOut }) => leftOut === null)
		.map(({ table }) => getTableConfig(table).name);
	const entries = names.map(async (name) => {
		const [row] = await kit.owner<{ rows: number; digest: string }[]>`
			select count(*)::integer as rows, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as digest
			from ${kit.owner(tenant.schemaName)}.${kit.owner(name)} as t`;
		return [name, { ...row }] as const;
	});
	return Object.fromEntries(await Promise.all(entries));
}
