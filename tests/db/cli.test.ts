import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { passwordMatches } from "#app/lib/password-hash.server.ts";
import { productSettings } from "#db/public/product-settings.ts";
import { runTenants } from "#tests/kit/cli.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testStaff } from "#tests/kit/staff.ts";
import { tenantOf } from "#tests/kit/tenant-of.ts";

const kit = testKit();

const tenants = (...args: string[]) => runTenants(kit, ...args);

test("a tenant is created, listed, shown, and its owner can sign in", async () => {
	const made = await tenants(
		...["create", "--slug", "north", "--name", "North (Pty) Ltd"],
		...["--admin-email", "Jo@north.example", "--admin-password", "a long enough password"],
	);
	expect(made).toMatchObject({ code: 0, out: "http://north.localhost:3000\n" });
	const list = JSON.parse((await tenants("list", "--json")).out);
	expect(list).toContainEqual(
		expect.objectContaining({ slug: "north", state: "active", plan: "team", members: 1 }),
	);
	expect((await tenants("show", "north")).out).toMatch(/^state +active$/m);
	const [owner] = await kit.owner<{ hash: string }[]>`
		select password_hash as hash from ${kit.owner(list[0].schema)}.members`;
	expect(await passwordMatches(owner?.hash ?? "", "a long enough password")).toBe(true);
});

test("a tenant can be filled like the demo", async () => {
	const made = await tenants(
		...["create", "--slug", "full", "--name", "Full", "--admin-email", "jo@full.example", "--demo"],
	);
	expect(made.code).toBe(0);
	const full = JSON.parse((await tenants("show", "full", "--json")).out);
	expect(full.members).toBe(12);
	const [time] = await kit.owner<{ entries: number }[]>`
		select count(*)::integer as entries from ${kit.owner(full.schema)}.time_entries`;
	expect(time?.entries).toBeGreaterThan(1_000);
});

test("wrong usage is told with the usage, and nothing is done", async () => {
	const wrong = [
		[],
		["frobnicate"],
		["create"],
		["create", "--slug", "www", "--name", "X", "--admin-email", "x@x.example"],
		["create", "--slug", "fine", "--name", "X", "--admin-email", "no address"],
		["create", "--slug", "fine", "--name", "X", "--admin-email", "x@x.example", "--plan", "gold"],
		["show"],
		["list", "--wrong"],
		["migrate", "--parallel", "many"],
		["delete", "north"],
		["run", "north"],
	];
	const answers = await Promise.all(wrong.map((args) => tenants(...args)));
	for (const [index, { code, err, out }] of answers.entries()) {
		expect(code, wrong[index]?.join(" ")).toBe(2);
		expect(err + out).toContain("npm run tenants --");
	}
});

test("what is taken or not there is named, with exit code 1", async () => {
	await kit.createTenant({ slug: "south" });
	const create = ["create", "--name", "X", "--admin-email", "x@x.example", "--slug"];
	const taken = await tenants(...create, "s-o-u-t-h");
	expect(taken).toMatchObject({ code: 1 });
	expect(taken.err).toMatch(/^s-o-u-t-h is taken/);
	const missing = await tenants("show", "nowhere");
	expect(missing).toEqual({ code: 1, out: "", err: "There is no tenant nowhere.\n" });
});

test("a life: renamed, suspended, resumed, marked for removal, called off, removed", async () => {
	const { id, schemaName, roleName } = await kit.createTenant({ slug: "mayfly" });
	expect((await tenants("rename", "mayfly", "dayfly")).out).toBe("http://dayfly.localhost:3000\n");
	expect((await tenants("suspend", "dayfly", "--reason", "Unpaid")).code).toBe(0);
	expect(await tenantOf(kit, id)).toMatchObject({ state: "suspended", reason: "Unpaid" });
	expect((await tenants("suspend", "dayfly")).err).toBe("dayfly is suspended already.\n");
	expect((await tenants("resume", "dayfly")).code).toBe(0);
	const { id: updatedBy } = await testStaff(kit, "product");
	await kit.database.public
		.insert(productSettings)
		.values({ key: "REMOVAL_DAYS", value: 45, updatedBy });
	const inDays = new Date(Date.now() + 45 * 86_400_000).toISOString().slice(0, 10);
	expect((await tenants("delete", "dayfly", "--confirm", "dayfly")).out).toContain(
		`removed after ${inDays}`,
	);
	expect((await tenants("delete", "--due")).out).toBe("0 removed.\n");
	expect((await tenants("resume", "dayfly")).code).toBe(0);
	expect(await tenantOf(kit, id)).toMatchObject({ state: "active", deleteAfter: null });
	expect((await tenants("delete", "dayfly", "--confirm", "dayfly", "--now")).code).toBe(0);
	expect(await tenantOf(kit, id)).toBeNull();
	const left = await kit.owner`
		select 1 from pg_namespace where nspname = ${schemaName}
		union all select 1 from pg_roles where rolname = ${roleName}`;
	expect(left).toEqual([]);
	expect((await tenants("rename", "south", "dayfly")).err).toContain("taken");
	await kit.owner`update public.removed_tenants set slug_free_at = now()`;
	expect((await tenants("rename", "south", "dayfly")).err).not.toContain("taken");
});

test("tenants whose grace time is over are removed together", async () => {
	const due = await kit.createTenant({ slug: "overdue" });
	await kit.owner`
		update public.tenants set state = 'deleting', delete_after = now() - interval '1 hour'
		where id = ${due.id}`;
	expect((await tenants("delete", "--due")).out).toBe("1 removed.\n");
	expect(await tenantOf(kit, due.id)).toBeNull();
});

test("migrate and verify say that all is well, and drift makes verify fail", async () => {
	const tenant = await kit.createTenant({ slug: "drifter" });
	expect((await tenants("migrate", "--plan")).out).toMatch(
		/public: up to date\ntenants: 0 of \d+ are behind/,
	);
	const report = JSON.parse((await tenants("migrate", "--json")).out);
	expect(report).toMatchObject({ public: [], tenants: [] });
	await kit.owner.unsafe(`drop index ${tenant.schemaName}.tasks_project_index`);
	const verify = await tenants("verify");
	expect(verify.code).toBe(1);
	expect(verify.out).toContain("- index tasks_project_index on tasks is missing");
	expect(verify.out).toContain("npm run tenants -- repair drifter");
	const plan = await tenants("repair", "drifter");
	expect(plan.out).toBe("CREATE INDEX tasks_project_index ON tasks USING btree (project_id);\n");
	expect((await tenants("repair", "drifter", "--apply")).code).toBe(0);
	expect((await tenants("verify", "--tenant", "drifter")).code).toBe(0);
});

test("a script runs in each tenant's own transaction, and a failure is named", async () => {
	await Promise.all([kit.createTenant({ slug: "east" }), kit.createTenant({ slug: "west" })]);
	const script = join(mkdtempSync(join(tmpdir(), "script-")), "count.ts");
	writeFileSync(
		script,
		`export default async (db, { slug, args }) => {
			if (slug === "west" && args[0] === "fail-west") throw new Error("planted");
			const [row] = await db.execute("select count(*)::integer as members from members");
			return row;
		};`,
	);
	const one = await tenants("run", "east", "--", script, "--any");
	expect(one).toEqual({ code: 0, out: 'east: {"members":1}\n', err: "1 done, 0 failed.\n" });
	const all = await tenants("run", "--all", "--", script, "fail-west");
	expect(all.code).toBe(1);
	expect(all.out).toContain('east: {"members":1}');
	expect(all.out).toContain("west: failed: planted");
});

test("the connection string in use is printed", async () => {
	expect((await tenants("url")).out).toBe(`${kit.urls.ownerUrl}\n`);
	expect((await tenants("url", "--app")).out).toBe(`${kit.urls.appUrl}\n`);
});

test("the program passes the exit code on", () => {
	const program = fileURLToPath(new URL("../../db/cli.ts", import.meta.url));
	const run = (...args: string[]) =>
		spawnSync(process.execPath, [program, ...args], { encoding: "utf8" });
	expect(run("frobnicate")).toMatchObject({ status: 2, stdout: "" });
	expect(run("help")).toMatchObject({ status: 0, stderr: "" });
});
