import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { shownCommandNames, shownCommands } from "#app/modules/palette/commands.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const product = testProduct(kit);

test("an owner finds clients, projects, people and settings by name", async () => {
	const acme = await withWork("Mokoena Holdings");
	expect(await found(acme, "moko")).toEqual({
		Clients: ["Mokoena Holdings"],
		Projects: ["Tariff review"],
	});
	expect(await found(acme, "tariff")).toEqual({ Projects: ["Tariff review"] });
	expect(await found(acme, acme.owner.email.slice(0, 8))).toHaveProperty("People");
	expect(await found(acme, "time zone")).toHaveProperty("Settings");
	expect(await found(acme, "")).toEqual({});
	expect(await found(acme, "%")).toEqual({});
});

test("what one may not open is not found, neither typed nor as a page", async () => {
	const acme = await withWork("Mokoena Holdings");
	const employee = acme.member("employee");
	expect(await found(acme, "moko", employee)).toEqual({ Projects: ["Tariff review"] });
	expect(await found(acme, "moko", acme.member("client-viewer"))).toEqual({});
	const cookie = await product.cookieOf(acme, employee);
	const page = await product.ask(acme.slug, "/search?q=e", { headers: { cookie } });
	expect(page.text).toContain("Tariff");
	for (const hidden of ["/clients", "/people/invite", "/settings", "/projects/new"]) {
		expect(page.text).not.toContain(`href="${hidden}`);
	}
});

test("a search among 10,000 projects shows six of them", async () => {
	const acme = await withWork("Mokoena Holdings");
	await kit.asTenant(acme, (db) =>
		db.execute(sql`
			insert into projects (id, client_id, name)
			select gen_random_uuid(), c.id, 'Project ' || n from clients c, generate_series(1, 10000) n`),
	);
	const { Projects } = await found(acme, "project 99");
	expect(Projects).toHaveLength(6);
});

test("every command opens for an owner", async () => {
	const acme = await kit.createTenant({ plan: "business" });
	const cookie = await product.cookieOf(acme);
	const all = shownCommandNames(
		() => true,
		() => true,
	);
	for (const { act } of shownCommands(all)) {
		if ("post" in act) continue;
		const page = await product.ask(acme.slug, act.to, { headers: { cookie } });
		expect(page.status, act.to).toBe(200);
	}
});

async function withWork(client: string): Promise<TestTenant> {
	const acme = await kit.createTenant({
		members: [{ role: "employee" }, { role: "client-viewer" }],
	});
	await kit.asTenant(acme, (db) =>
		db.execute(sql`
			with c as (insert into clients (id, name) values (gen_random_uuid(), ${client}) returning id)
			insert into projects (id, client_id, name) select gen_random_uuid(), id, 'Tariff review' from c`),
	);
	return acme;
}

async function found(
	tenant: TestTenant,
	typed: string,
	member = tenant.owner,
): Promise<Record<string, string[]>> {
	const cookie = await product.cookieOf(tenant, member);
	const path = `/search/found?q=${encodeURIComponent(typed)}`;
	const answer = await product.ask(tenant.slug, path, { headers: { cookie } });
	const { groups }: { groups: { title: string; found: { label: string }[] }[] } = JSON.parse(
		answer.text,
	);
	return Object.fromEntries(
		groups.map(({ title, found: each }) => [title, each.map(({ label }) => label)]),
	);
}
