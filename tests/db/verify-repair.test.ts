import { beforeAll, expect, test } from "vitest";
import { describeDrift } from "#db/migrator/drift.ts";
import { latestVersion } from "#db/migrator/migration-set.ts";
import { buildReferences, type References } from "#db/migrator/reference.ts";
import { repair } from "#db/migrator/repair.ts";
import { tenantTarget } from "#db/migrator/target.ts";
import { verify, verifySchema } from "#db/migrator/verify.ts";
import { testKit } from "#tests/kit/kit.ts";
import { setsWith } from "#tests/kit/migrations.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const sets = setsWith();

let references: References;
const version = latestVersion(sets.tenant);

beforeAll(async () => {
	references = await buildReferences(kit.owner, sets.tenant, [version]);
});

async function driftOf(tenant: TestTenant): Promise<string> {
	const target = tenantTarget(tenant.slug, tenant);
	const { differences } = await verifySchema(kit.owner, target, references, version);
	return describeDrift(differences);
}

function mend(tenant: TestTenant, apply: boolean) {
	return repair(kit.owner, sets.tenant, tenantTarget(tenant.slug, tenant), {
		apply,
	});
}

test("the registry and a new workspace are what their migrations make", async () => {
	await kit.createTenant();
	const verdicts = await verify(kit.owner, sets);
	expect(verdicts.length).toBeGreaterThan(1);
	for (const verdict of verdicts) {
		expect(verdict.failure).toBeNull();
		expect(describeDrift(verdict.differences)).toBe("");
	}
});

/** What people do by hand, and what verify must say of it. */
const faults: [title: string, fault: string, told: RegExp][] = [
	[
		"a dropped index",
		"drop index time_entries_date_index",
		/- index time_entries_date_index on time_entries is missing/,
	],
	[
		"an added index",
		"create index extra on tasks (name)",
		/\+ index extra on tasks is from no migration/,
	],
	[
		"a dropped column",
		"alter table members drop column locale",
		/- column members\.locale is missing: type text/,
	],
	[
		"an added, empty column",
		"alter table members add column extra text",
		/\+ column members\.extra is from no migration/,
	],
	[
		"a changed type",
		"alter table tasks alter column position type bigint",
		/~ column tasks\."position"\n.*type integer\n.*type bigint/,
	],
	[
		"a changed default",
		"alter table members alter column has_seat set default false",
		/~ column members\.has_seat\n.*default true\n.*default false/,
	],
	[
		"a dropped default",
		"alter table members alter column has_seat drop default",
		/expected default true/,
	],
	[
		"a column that may be empty",
		"alter table members alter column name drop not null",
		/~ column members\.name\n.*required/,
	],
	[
		"a dropped check",
		"alter table members drop constraint members_role",
		/- constraint members\.members_role is missing: CHECK/,
	],
	[
		"a dropped foreign key",
		"alter table tasks drop constraint tasks_project_id_projects_id_fk",
		/- constraint .* FOREIGN KEY/,
	],
	[
		"a foreign key that is not validated",
		"alter table tasks drop constraint tasks_project_id_projects_id_fk; alter table tasks add constraint tasks_project_id_projects_id_fk foreign key (project_id) references projects (id) not valid",
		/~ constraint .*\n.*\n.*NOT VALID/,
	],
	[
		"a dropped primary key",
		"alter table week_rows drop constraint week_rows_pkey",
		/- constraint week_rows\.week_rows_pkey is missing: PRIMARY KEY/,
	],
	[
		"a dropped overlap rule",
		"alter table time_entries drop constraint time_entries_no_overlap",
		/EXCLUDE USING gist/,
	],
	[
		"a dropped trigger",
		"drop trigger audit_lines_append_only on audit_lines",
		/- trigger audit_lines_append_only on audit_lines is missing/,
	],
	[
		"a disabled trigger",
		"alter table audit_lines disable trigger audit_lines_append_only",
		/fires none\n.*fires D/,
	],
	[
		"a changed function",
		"create or replace function refuse_change() returns trigger language plpgsql as $$ begin return null; end $$",
		/~ function refuse_change\(\)/,
	],
	["a dropped table", "drop table reminders_sent", /- table reminders_sent is missing/],
	[
		"an added, empty table",
		"create table extra (id integer primary key)",
		/\+ table extra is from no migration/,
	],
	[
		"a right taken",
		"revoke select on members from tenant_role",
		/~ table members\n.*tenant insert, select, update, delete\n.*tenant insert, update/,
	],
	[
		"a right given",
		"grant select on applied_migrations to tenant_role",
		/~ table applied_migrations\n.*\n.*tenant select/,
	],
	[
		"a right of everybody",
		"grant usage on schema schema_name to public",
		/~ schema itself\n.*\n.*everyone usage/,
	],
	[
		"default rights changed",
		"alter default privileges in schema schema_name revoke delete on tables from tenant_role",
		/~ default privileges tables/,
	],
];

for (const [title, fault, told] of faults) {
	test(`${title} is named by verify and mended by repair`, async () => {
		const tenant = await kit.createTenant();
		await spoil(tenant, fault);
		expect(await driftOf(tenant)).toMatch(told);

		const { left } = await mend(tenant, true);
		expect(left).toEqual([]);
		expect(await driftOf(tenant)).toBe("");
	});
}

test("repair changes nothing unless it is told to", async () => {
	const tenant = await kit.createTenant();
	await spoil(tenant, "drop index time_entries_date_index");
	const { statements } = await mend(tenant, false);
	expect(statements).toEqual([
		"CREATE INDEX time_entries_date_index ON time_entries USING btree (date)",
	]);
	expect(await driftOf(tenant)).toContain("time_entries_date_index");
});

test("a table of another owner is named", async () => {
	const tenant = await kit.createTenant();
	await kit.owner.unsafe(`grant create on schema ${tenant.schemaName} to cm_jobs`);
	await spoil(tenant, "alter table tasks owner to cm_jobs");
	await kit.owner.unsafe(`revoke create on schema ${tenant.schemaName} from cm_jobs`);
	expect(await driftOf(tenant)).toMatch(/~ table tasks\n.*owner cm_migrator.*\n.*owner cm_jobs/);
});

test("repair never drops what holds data", async () => {
	const tenant = await kit.createTenant();
	await spoil(tenant, "alter table members add column shoe_size integer default 42");
	await spoil(tenant, "create table parking (place text); insert into parking values ('7')");
	await spoil(tenant, "drop index time_entries_date_index");
	const mending = await mend(tenant, true);
	expect(mending.left.join("\n")).toMatch(/members\.shoe_size .*holds data/);
	expect(mending.left.join("\n")).toMatch(/parking .*holds data/);
	const rows = await kit.owner.unsafe(`select shoe_size from ${tenant.schemaName}.members`);
	expect(rows).toEqual([{ shoe_size: 42 }]);
	expect(await driftOf(tenant)).not.toContain("time_entries_date_index");
});

test("a repair that the data does not bear changes nothing", async () => {
	const tenant = await kit.createTenant();
	await spoil(tenant, "alter table members alter column name drop not null");
	await spoil(tenant, "update members set name = null; drop index time_entries_date_index");
	const before = await driftOf(tenant);
	await expect(mend(tenant, true)).rejects.toMatchObject({ sqlState: "23502" });
	expect(await driftOf(tenant)).toBe(before);
});

async function spoil(tenant: TestTenant, fault: string): Promise<void> {
	await kit.owner.begin(async (tx) => {
		await tx.unsafe(`set local search_path = ${tenant.schemaName}, extensions`);
		await tx.unsafe(
			fault.replaceAll("tenant_role", tenant.roleName).replaceAll("schema_name", tenant.schemaName),
		);
	});
}
