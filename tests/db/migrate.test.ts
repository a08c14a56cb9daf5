import { writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { failuresOf } from "#db/migrator/outcome.ts";
import { testKit } from "#tests/kit/kit.ts";
import { addNickname, setsWith } from "#tests/kit/migrations.ts";
import { hasColumn, runMigrator, versionOf } from "#tests/kit/migrator.ts";

const kit = testKit();

test("tenants get what is new, and the registry knows their version", async () => {
	const [one, two] = await Promise.all([kit.createTenant(), kit.createTenant()]);
	const before = await versionOf(kit, one);
	const report = await runMigrator(kit, setsWith(addNickname));
	expect(failuresOf(report)).toEqual([]);
	for (const tenant of [one, two]) {
		expect(await hasColumn(kit, tenant, "nickname")).toBe(true);
		expect(await versionOf(kit, tenant)).toBe(before + 1);
	}
	expect((await runMigrator(kit, setsWith(addNickname))).tenants).toEqual([]);
});

test("a tenant that fails in the middle stays as it was and the others go on", async () => {
	const [first, broken, last] = await Promise.all([
		kit.createTenant({ slug: "fault-a" }),
		kit.createTenant({ slug: "fault-b" }),
		kit.createTenant({ slug: "fault-c" }),
	]);
	await kit.owner`create type ${kit.owner(broken.schemaName)}.shelves as (id integer)`;
	const sets = setsWith(addNickname, {
		tag: "0901_shelves",
		statements: [
			"alter table members add column shelf integer",
			"create table shelves (id integer primary key)",
		],
	});
	const before = await versionOf(kit, broken);
	const report = await runMigrator(kit, sets, [first.slug, broken.slug, last.slug]);
	const [failed, ...others] = failuresOf(report);
	expect(others).toEqual([]);
	expect(failed).toMatchObject({ tenant: "fault-b" });
	expect(await hasColumn(kit, broken, "shelf")).toBe(false);
	expect(await hasColumn(kit, first, "shelf")).toBe(true);
	expect(await hasColumn(kit, last, "shelf")).toBe(true);
	expect(await versionOf(kit, broken)).toBe(before);

	await kit.owner`drop type ${kit.owner(broken.schemaName)}.shelves`;
	expect(failuresOf(await runMigrator(kit, sets))).toEqual([]);
	expect(await versionOf(kit, broken)).toBe(before + 2);
});

test("a refused statement is named with its SQL state and its tenant", async () => {
	const tenant = await kit.createTenant();
	await kit.asTenant(tenant, (db) => db.execute("select 1"));
	const statement = "alter table members add constraint members_named check (name = 'nobody')";
	const report = await runMigrator(kit, setsWith({ tag: "0900_named", statements: [statement] }), [
		tenant.slug,
	]);
	expect(failuresOf(report)).toEqual([
		expect.objectContaining({
			tenant: tenant.slug,
			failure: expect.objectContaining({ migration: "0900_named", sqlState: "23514", statement }),
		}),
	]);
});

test("a migration that was edited after it ran is refused, and nothing after it runs", async () => {
	const [old, fresh] = await Promise.all([kit.createTenant(), kit.createTenant()]);
	await runMigrator(kit, setsWith(addNickname), [old.slug]);
	const sets = setsWith(addNickname, { tag: "0901_more", statements: ["select 1"] });
	const migrations = sets.tenant.migrations.map((migration) =>
		migration.tag === addNickname.tag ? { ...migration, checksum: "edited" } : migration,
	);
	const edited = { ...sets, tenant: { ...sets.tenant, migrations } };
	const report = await runMigrator(kit, edited, [old.slug, fresh.slug]);
	expect(failuresOf(report).map((outcome) => outcome.failure?.migration)).toEqual([
		addNickname.tag,
		addNickname.tag,
	]);
	expect(await hasColumn(kit, fresh, "nickname")).toBe(false);
});

test("a schema from a newer release is left alone", async () => {
	const tenant = await kit.createTenant();
	await runMigrator(kit, setsWith(addNickname), [tenant.slug]);
	const report = await runMigrator(kit, setsWith(), [tenant.slug]);
	expect(failuresOf(report)[0]?.failure?.message).toMatch(/newer than this release/);
});

test("a drifted tenant is not migrated: it is rolled back and told what differs", async () => {
	const tenant = await kit.createTenant();
	await kit.owner`drop index ${kit.owner(tenant.schemaName)}.time_entries_date_index`;
	const report = await runMigrator(kit, setsWith(addNickname), [tenant.slug]);
	expect(failuresOf(report)[0]?.failure?.message).toContain(
		"- index time_entries_date_index on time_entries is missing",
	);
	expect(await hasColumn(kit, tenant, "nickname")).toBe(false);
});

test("a data step runs once a tenant, with the tenant's role", async () => {
	const folder = await mkdtemp(join(tmpdir(), "data-step-"));
	const dataStep = join(folder, "0900_fill.data.ts");
	writeFileSync(
		dataStep,
		`export async function run(db) { await db.execute("update members set nickname = current_user"); }`,
	);
	const tenant = await kit.createTenant();
	const report = await runMigrator(kit, setsWith({ ...addNickname, dataStep }), [tenant.slug]);
	expect(failuresOf(report)).toEqual([]);
	const rows = await kit.owner`select nickname from ${kit.owner(tenant.schemaName)}.members`;
	expect(rows).toEqual([{ nickname: tenant.roleName }]);
});
