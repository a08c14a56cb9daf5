import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { clients } from "#db/tenant/projects.ts";
import { RoleChanged } from "#db/tenant-transaction.ts";
import { testKit } from "#tests/kit/kit.ts";
import { refusal } from "#tests/kit/refusal.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
let acme: TestTenant;
let globex: TestTenant;

beforeAll(async () => {
	[acme, globex] = await Promise.all([kit.createTenant(), kit.createTenant()]);
});

const denied = "42501";

const forbidden: [title: string, statement: () => string][] = [
	["another workspace's table", () => `select * from ${globex.schemaName}.members`],
	[
		"another workspace by the search_path",
		() => `set local search_path = ${globex.schemaName}; select * from members`,
	],
	["the registry", () => "select * from public.tenants"],
	["people's addresses", () => "select * from public.member_addresses"],
	["the queue", () => "select * from pgboss.job"],
	["a table of its own making", () => "create table notes (id integer)"],
	["a temporary table", () => "create temporary table notes (id integer)"],
	["a schema", () => "create schema mine"],
	["a change of its tables", () => "alter table members add column x text"],
	["a dropped table", () => "drop table members"],
	["an emptied table", () => "truncate members"],
	["its record of migrations", () => "select * from applied_migrations"],
	[
		"a forged record of migrations",
		() =>
			"insert into applied_migrations (position, tag, checksum, milliseconds) values (99, 'x', 'x', 0)",
	],
	["a changed line of the audit log", () => "update audit_lines set action = 'nothing'"],
	["a removed line of the audit log", () => "delete from audit_lines"],
	["an emptied audit log", () => "truncate audit_lines"],
	["a trigger switched off", () => "set local session_replication_role = replica"],
	["another login", () => "set session authorization cm_migrator"],
	["a file of the server", () => "copy members to '/tmp/members'"],
];

for (const [title, statement] of forbidden) {
	test(`a workspace's role is refused ${title}`, async () => {
		const attempt = kit.asTenant(acme, async (db) => {
			for (const part of statement().split("; ")) await db.execute(sql.raw(part));
		});
		expect(await refusal(attempt)).toMatch(new RegExp(`^(${denied}|3F000|42P01)`));
	});
}

test("not even the owner of the tables changes the audit log", async () => {
	await kit.asTenant(acme, (db) =>
		db
			.insert(auditLines)
			.values({ id: newId(), actorKind: "system", action: "test", objectType: "test" }),
	);
	for (const statement of [
		"update audit_lines set action = ''",
		"delete from audit_lines",
		"truncate audit_lines",
	]) {
		const attempt = kit.owner.begin(async (tx) => {
			await tx.unsafe(`set local search_path = ${acme.schemaName}; ${statement}`);
		});
		expect(await refusal(attempt)).toBe(denied);
	}
});

test("the registry's login sees no workspace's tables", async () => {
	const attempt = kit.database.sql.unsafe(`select * from ${acme.schemaName}.members`);
	expect(await refusal(attempt)).toBe(denied);
	expect(await refusal(kit.database.sql`select * from members`)).toBe("42P01");
});

test("the web's login makes no workspace and changes no schema's name", async () => {
	const web = kit.database.sql;
	expect(await refusal(web`delete from tenants`)).toBe(denied);
	expect(await refusal(web`update tenants set schema_name = 'x'`)).toBe(denied);
	expect(await refusal(web`update tenants set schema_version = 99`)).toBe(denied);
	expect(await refusal(web`insert into member_addresses values ('x', ${acme.id})`)).toBe(denied);
	expect(await refusal(web`create role intruder`)).toBe(denied);
	await web`update tenants set state_reason = null where id = ${acme.id}`;
});

test("work that leaves its role is rolled back", async () => {
	const name = "Left its role";
	const attempt = kit.asTenant(acme, async (db) => {
		await db.insert(clients).values({ id: newId(), name });
		await db.execute(sql`select set_config('role', ${globex.roleName}, true)`);
	});
	await expect(attempt).rejects.toBeInstanceOf(RoleChanged);
	const rows = await kit.asTenant(acme, (db) => db.select({ name: clients.name }).from(clients));
	expect(rows).not.toContainEqual({ name });
});
