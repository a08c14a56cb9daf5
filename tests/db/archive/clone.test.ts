import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { passwordMatches } from "#app/lib/password-hash.server.ts";
import { tenantRef } from "#db/names.ts";
import { runTenants } from "#tests/kit/cli.ts";
import { fillEveryTable } from "#tests/kit/fill-every-table.ts";
import { testKit } from "#tests/kit/kit.ts";

const kit = testKit();

test("a clone has nobody's name, address, words or secret anywhere", async () => {
	const source = await kit.createTenant({
		slug: "private",
		members: [{ role: "employee", name: "Ann Erased", email: "ann@real.example" }],
		passwordHash: "$argon2id$real-hash",
		settings: { MAIL_REPLY_TO: "office@real.example" },
	});
	await fillEveryTable(kit, source, source.member("employee"));
	const answer = await runTenants(
		kit,
		...["clone", "private", "rehearsal", "--admin-password", "a long enough password"],
	);
	expect(answer).toMatchObject({ code: 0, out: "http://rehearsal.localhost:3000\n" });
	const file = join(mkdtempSync(join(tmpdir(), "clone-test-")), "clone.zip");
	await runTenants(kit, "export", "rehearsal", file);
	const text = await everything("rehearsal");
	for (const told of [
		"Ann",
		"real.example",
		"private.example",
		"Olwethu",
		"real-hash",
		"calc",
		"Zoë",
	]) {
		expect(text).not.toContain(told);
	}
	expect(text).toContain("Person 2");
	expect(text).toContain("person-2@clone.invalid");
	expect(readFileSync(file).length).toBeGreaterThan(1_000);
	const [owner] = await kit.owner<{ hash: string }[]>`
		select password_hash as hash from ${kit.owner((await find("rehearsal")).schemaName)}.members
		where email = 'person-1@clone.invalid'`;
	expect(await passwordMatches(owner?.hash ?? "", "a long enough password")).toBe(true);
});

test("with --keep a clone has everything, and wrong wishes are wrong usage", async () => {
	expect((await runTenants(kit, "clone", "private", "twin", "--keep")).code).toBe(0);
	expect(await everything("twin")).toContain("Ann Erased");
	expect((await runTenants(kit, "clone", "private", "www")).code).toBe(2);
	expect(
		(await runTenants(kit, "clone", "private", "b", "--keep", "--admin-password", "x")).code,
	).toBe(2);
	expect((await runTenants(kit, "clone", "nobody", "somebody")).err).toBe(
		"There is no tenant nobody.\n",
	);
});

async function find(slug: string) {
	const [row] = await kit.owner<
		{ id: string }[]
	>`select id from public.tenants where slug = ${slug}`;
	return tenantRef(row?.id ?? "");
}

/** All rows of all tables as text. */
async function everything(slug: string): Promise<string> {
	const { schemaName } = await find(slug);
	const tables = await kit.owner<{ name: string }[]>`
		select table_name as name from information_schema.tables where table_schema = ${schemaName}`;
	const texts = tables.map(async ({ name }) => {
		const [row] = await kit.owner<{ text: string }[]>`
			select coalesce(string_agg(t::text, ' '), '') as text from ${kit.owner(schemaName)}.${kit.owner(name)} t`;
		return row?.text ?? "";
	});
	return (await Promise.all(texts)).join("\n");
}
