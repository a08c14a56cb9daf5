import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getTableConfig } from "drizzle-orm/pg-core";
import { beforeAll, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { declaredTables } from "#db/archive/declared-tables.ts";
import { openArchive } from "#db/archive/open-archive.ts";
import type { TenantRef } from "#db/handle.ts";
import { buildTenantSchema } from "#db/migrator/build-schema.ts";
import { readMigrationSets } from "#db/migrator/migration-set.ts";
import { tenantRef } from "#db/names.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { runTenants, runTenantsWith } from "#tests/kit/cli.ts";
import { fillEveryTable } from "#tests/kit/fill-every-table.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testS3 } from "#tests/kit/s3.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { rowsOf } from "./rows-of.ts";
import { checksumsOf, sha256, storeFiles, writeSecret } from "./stored.ts";

const kit = testKit();
const s3 = testS3();
const folder = mkdtempSync(join(tmpdir(), "archive-test-"));
const onDisk = { DATA_DIR: mkdtempSync(join(tmpdir(), "archive-test-files-")) };
const file = join(folder, "original.zip");
/** Empty, one byte, and one that is longer than any buffer on its way. */
const contents = [Buffer.alloc(0), Buffer.from("\0"), randomBytes(3_000_000)];
let source: TestTenant;

beforeAll(async () => {
	source = await kit.createTenant({ slug: "original", members: [{ role: "employee" }] });
	await fillEveryTable(kit, source);
	await storeFiles(kit, source, onDisk, contents);
	await writeSecret(kit, source);
	await kit.owner.unsafe(`
		insert into ${source.schemaName}.week_rows (id, member_id, week_start, project_id, task_id)
		select gen_random_uuid(), member_id, date '1900-01-01' + 7 * n, project_id, task_id
		from (select distinct member_id, project_id, task_id from ${source.schemaName}.time_entries) t, generate_series(1, 5000) n`);
	const answer = await runTenantsWith(kit, onDisk, "export", "original", file);
	expect(answer).toMatchObject({ code: 0 });
});

test("every table of the workspace under test has rows", async () => {
	const rows = await rowsOf(kit, source);
	const empty = Object.entries(rows).filter(([, { count }]) => count === 0);
	expect(
		empty.map(([name]) => name),
		"Give each new table a row in tests/kit/fill-every-table.ts",
	).toEqual([]);
});

test("an exported workspace comes back identical, row by row and file by file, from a disk to a bucket", async () => {
	expect(statSync(file).mode & 0o077).toBe(0);
	expect(readdirSync(folder)).toEqual(["original.zip"]);
	const answer = await runTenantsWith(kit, s3.env(), "import", file, "--slug", "returned");
	expect(answer).toMatchObject({ code: 0, out: "http://returned.localhost:3000\n" });
	const copy = await bySlug("returned");
	const [before, after] = [await rowsOf(kit, source), await rowsOf(kit, copy)];
	for (const { table, leftOut } of declaredTables) {
		const { name } = getTableConfig(table);
		if (leftOut === null || name === "time_sums") expect(after[name], name).toEqual(before[name]);
		else expect(after[name]?.count, name).toBe(0);
	}
	expect(before.time_entries?.count).toBe(50);
	expect(before.week_rows?.count).toBe(5_001);
	expect(await checksumsOf(kit, copy, s3.env())).toEqual(contents.map(sha256).sort());
	const [counted] = await kit.owner.unsafe<{ bytes: string }[]>(
		`select file_bytes as bytes from ${copy.schemaName}.entitlement`,
	);
	expect(Number(counted?.bytes)).toBe(3_000_001);
	const change = kit.asTenant(copy, (db) => db.update(auditLines).set({ action: "x" }));
	await expect(change).rejects.toMatchObject({ cause: { code: "42501" } });
	await sameAgain();
});

/** What was imported is exported as what it was made of: nothing was lost that no query above looks at. */
async function sameAgain(): Promise<void> {
	const again = join(folder, "again.zip");
	const runs = [again, join(folder, "beside.zip")].map((to) =>
		runTenantsWith(kit, s3.env(), "export", "returned", to),
	);
	expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([0, 0]);
	const [first, second, beside] = await Promise.all(
		[file, again, join(folder, "beside.zip")].map(manifestOf),
	);
	const own = new Set(["entitlement", "files", "invitations", "settings", "sign_ins"]);
	const shared = (manifest: typeof first) => manifest?.tables.filter(({ name }) => !own.has(name));
	expect(shared(second)).toEqual(shared(first));
	expect(second?.files).toEqual(first?.files);
	expect(beside?.tables).toEqual(second?.tables);
}

test("roles, access, passkeys and links to a provider come along; domains, payments and what lets in do not", async () => {
	const copy = await bySlug("returned");
	const [kept] = await kit.owner.unsafe<Record<string, number>[]>(`
		select (select count(*)::integer from ${copy.schemaName}.roles) as roles,
			(select count(*)::integer from ${copy.schemaName}.grants) as grants,
			(select count(*)::integer from ${copy.schemaName}.passkeys) as passkeys,
			(select count(*)::integer from ${copy.schemaName}.sign_on_identities) as identities,
			(select count(*)::integer from ${copy.schemaName}.invitations where token_hash not like 'none:%') as links,
			(select count(*)::integer from ${copy.schemaName}.sign_ins where alarm_hash is not null) as alarms,
			(select count(*)::integer from public.custom_domains where tenant_id = '${copy.id}') as domains,
			(select count(*)::integer from public.subscriptions where tenant_id = '${copy.id}') as payments,
			(select count(*)::integer from public.member_addresses where tenant_id = '${copy.id}') as addresses`);
	expect(kept).toEqual({
		...{ roles: 2, grants: 3, passkeys: 1, identities: 1, links: 0, alarms: 0 },
		...{ domains: 0, payments: 0, addresses: 2 },
	});
	const { settings } = await rowsOf(kit, copy);
	expect(settings?.count).toBeGreaterThan(6);
});

test("what another installation sealed is left out, and said", async () => {
	const APP_SECRET = "another application's secret, long enough";
	const wish = { ...onDisk, APP_SECRET };
	const answer = await runTenantsWith(kit, wish, "import", file, "--slug", "sealed-there");
	expect(answer.err).toContain("another APP_SECRET");
	const there = await rowsOf(kit, await bySlug("sealed-there"));
	expect(there.code_apps?.count).toBe(0);
	expect(there.recovery_codes?.count).toBe(0);
	const here = await rowsOf(kit, await bySlug("returned"));
	expect(here.code_apps?.count).toBe(1);
	expect(there.settings?.count).toBe((here.settings?.count ?? 0) - 1);
});

test("an archive of an older version is brought up to date", async () => {
	const { tenant: set } = readMigrationSets();
	const elder = await kit.createTenant({ slug: "elder" });
	await kit.owner.begin(async (tx) => {
		await tx.unsafe(`drop schema ${elder.schemaName} cascade`);
		await buildTenantSchema(tx, elder, { ...set, migrations: set.migrations.slice(0, 1) });
		await tx`insert into members (id, name, email, role) values (${newId()}, 'Jo', 'jo@elder.example', 'owner')`;
		await tx`insert into entitlement (plan, plan_version, features) values ('team', 1, '[]')`;
	});
	const old = join(folder, "elder.zip");
	await runTenants(kit, "export", "elder", old);
	expect((await runTenants(kit, "import", old, "--slug", "elder-again")).code).toBe(0);
	expect((await runTenants(kit, "verify", "--tenant", "elder-again")).code).toBe(0);
	const { members } = await rowsOf(kit, await bySlug("elder-again"));
	expect(members?.count).toBe(1);
});

test("a slug that is taken leaves nothing behind, no file either, and no file is written over", async () => {
	const before = [await schemas(), readdirSync(join(onDisk.DATA_DIR, "files")).sort()];
	const refused = await runTenantsWith(kit, onDisk, "import", file);
	expect(refused).toMatchObject({ code: 1 });
	expect(refused.err).toMatch(/^original is taken/);
	expect([await schemas(), readdirSync(join(onDisk.DATA_DIR, "files")).sort()]).toEqual(before);
	expect((await runTenants(kit, "export", "original", file)).err).toMatch(/There is a file/);
});

async function manifestOf(path: string) {
	const archive = await openArchive(path);
	archive.close();
	return archive.manifest;
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
