import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeFindings, lintMigrations } from "#db/lint/lint.ts";
import { readMigrationSet } from "#db/migrator/migration-set.ts";
import { highestSchemaVersion, servesSchemaVersion } from "#db/schema-range.ts";

const first = `create table members (id uuid primary key, name text not null);
--> statement-breakpoint
create table tasks (id uuid primary key, member_id uuid, done boolean);`;

/** What the lint says of migrations that come after the first one, as files. */
function lint(...later: string[]): string {
	const folder = mkdtempSync(join(tmpdir(), "lint-"));
	const texts = [first, ...later];
	const entries = texts.map((_, index) => ({ tag: `000${index}_step` }));
	mkdirSync(join(folder, "meta"));
	writeFileSync(join(folder, "meta/_journal.json"), JSON.stringify({ entries }));
	for (const [index, text] of texts.entries()) {
		writeFileSync(join(folder, `000${index}_step.sql`), text);
	}
	return describeFindings(lintMigrations(readMigrationSet("tenant", folder)));
}

test("the product's own migrations pass", () => {
	for (const set of ["public", "tenant"] as const) {
		expect(describeFindings(lintMigrations(readMigrationSet(set)))).toBe("");
	}
});

test("this release serves the schemas that its migrations make, and a few to come", () => {
	const newest = readMigrationSet("tenant").migrations.length;
	expect(servesSchemaVersion(newest)).toBe(true);
	expect(highestSchemaVersion).toBeGreaterThan(newest);
});

const refused: [title: string, statement: string, told: RegExp][] = [
	[
		"a schema in a foreign key",
		`alter table "tasks" add constraint k foreign key ("member_id") references "public"."members"("id") not valid`,
		/names the schema public/,
	],
	[
		"a schema before a table",
		"insert into other.members (name) values ('x')",
		/names the schema other/,
	],
	[
		"a schema before an index's table",
		"create index concurrently if not exists i on other.members (name)",
		/names the schema other/,
	],
	[
		"a tenant's schema",
		"alter table t_0123456789abcdef0123456789abcdef.members add column x text",
		/names/,
	],
	["another search_path", "set search_path = elsewhere", /where or as whom/],
	["another role", "set local role postgres", /where or as whom/],
	["a setting", "select set_config('role', 'postgres', false)", /setting/],
	["a transaction of its own", "commit", /transaction/],
	["an enum", "create type mood as enum ('good', 'bad')", /text with a check/],
	["an extension", "create extension citext", /not made by migrations/],
	["a renamed column", "alter table members rename column name to full_name", /rename breaks/],
	["a renamed table", "alter table members rename to people", /rename breaks/],
	["a dropped column", "alter table members drop column name", /drop breaks/],
	["a dropped table", "drop table tasks", /drop breaks/],
	["an emptied table", "truncate tasks", /drop breaks/],
	["a changed type", "alter table members alter column name type varchar(20)", /change of type/],
	[
		"a column that no row has a value for",
		"alter table members add column email text not null",
		/no value/,
	],
	[
		"a default that differs from row to row",
		"alter table members add column token uuid default gen_random_uuid()",
		/differs from row to row/,
	],
	[
		"a stored generated column",
		"alter table members add column upper_name text generated always as (upper(name)) stored",
		/generated/,
	],
	["a serial column", "alter table members add column number serial", /generated/],
	[
		"a foreign key in a column",
		"alter table tasks add column boss uuid references members (id)",
		/NOT VALID/,
	],
	[
		"a foreign key checked at once",
		"alter table tasks add constraint f foreign key (member_id) references members (id)",
		/NOT VALID/,
	],
	[
		"a check checked at once",
		"alter table tasks add constraint c check (done is not null)",
		/NOT VALID/,
	],
	[
		"NOT NULL out of the blue",
		"alter table tasks alter column done set not null",
		/tasks_done_not_null/,
	],
	["a unique constraint", "alter table members add constraint u unique (name)", /USING INDEX/],
	[
		"an exclusion constraint",
		"alter table members add constraint e exclude using gist (name with =)",
		/index under a lock/,
	],
	["an index that shuts writers out", "create index i on members (name)", /concurrently/],
	[
		"a concurrent index in a transaction",
		"create index concurrently if not exists i on members (name)",
		/no-transaction/,
	],
	[
		"what cannot be repeated outside a transaction",
		"-- crowdminder: no-transaction\nalter table members add column x text",
		/bears repeating/,
	],
	[
		"an index that cannot be repeated",
		"-- crowdminder: no-transaction\ncreate index concurrently i on members (name)",
		/if not exists/,
	],
	["a rewrite", "alter table members set unlogged", /rewrites/],
	[
		"a constraint validated in the migration that adds it",
		"alter table tasks add constraint c check (done) not valid;\n--> statement-breakpoint\nalter table tasks validate constraint c",
		/next migration/,
	],
	[
		"rows changed under the lock of a new column",
		"alter table tasks add column x text;\n--> statement-breakpoint\nupdate tasks set x = 'a'",
		/migration of its own/,
	],
	[
		"a contraction that names no earlier migration",
		"-- crowdminder: contract, unused since 0009_gone\ndrop table tasks",
		/drop breaks/,
	],
];

for (const [title, statement, told] of refused) {
	test(`${title} is refused`, () => {
		expect(lint(statement)).toMatch(told);
	});
}

const accepted: [title: string, ...migrations: string[]][] = [
	[
		"a new table with all that belongs to it",
		`create table notes (id uuid primary key, task_id uuid not null);
--> statement-breakpoint
alter table notes add constraint f foreign key (task_id) references tasks (id);
--> statement-breakpoint
create index notes_task on notes (task_id);
--> statement-breakpoint
alter table notes alter column id set not null`,
	],
	["a column that may be empty", "alter table members add column email text"],
	[
		"a column with a fixed default",
		"alter table members add column active boolean not null default true",
	],
	[
		"a column with the time of the migration",
		"alter table members add column since timestamptz not null default now()",
	],
	[
		"a constraint in two steps",
		"alter table tasks add constraint f foreign key (member_id) references members (id) not valid",
		"alter table tasks validate constraint f",
	],
	[
		"NOT NULL in three steps",
		"alter table tasks add constraint tasks_done_not_null check (done is not null) not valid",
		"alter table tasks validate constraint tasks_done_not_null",
		"alter table tasks alter column done set not null",
	],
	[
		"an index built beside the work",
		"-- crowdminder: no-transaction\ncreate index concurrently if not exists i on members (name)",
	],
	[
		"a contraction",
		"-- crowdminder: contract, unused since 0000_step\nalter table members drop column name",
	],
	[
		"words that only look like commands",
		"insert into members (name) values ('drop table x; public.members') -- rename",
	],
	[
		"a function's body",
		"create function f() returns trigger language plpgsql as $$ begin delete from x.y; commit; end $$",
	],
];

for (const [title, ...migrations] of accepted) {
	test(`${title} is accepted`, () => {
		expect(lint(...migrations)).toBe("");
	});
}

test("a data step may not reach into the code of its day", () => {
	const folder = mkdtempSync(join(tmpdir(), "lint-"));
	mkdirSync(join(folder, "meta"));
	writeFileSync(join(folder, "meta/_journal.json"), `{"entries":[{"tag":"0000_step"}]}`);
	writeFileSync(join(folder, "0000_step.sql"), "-- The data step does it.");
	writeFileSync(
		join(folder, "0000_step.data.ts"),
		`import { sql } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
export async function run(db: TenantDb) {}`,
	);
	const findings = describeFindings(lintMigrations(readMigrationSet("tenant", folder)));
	expect(findings).toContain(`import … from "#db/tenant/members.ts"`);
	expect(findings).not.toContain('handle.ts"\n');
});
