import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import { customDomains } from "#db/public/domains.ts";
import { domainOf } from "#tests/kit/domains.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const product = testProduct(kit);
let tenant: TestTenant;
let host: string;
const page = { accept: "text/html", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };

beforeEach(async () => {
	tenant = await kit.createTenant({ plan: "business" });
	host = `time.${tenant.slug}.example`;
});

async function become(id: string, change: Partial<typeof customDomains.$inferInsert>) {
	await kit.database.public.update(customDomains).set(change).where(eq(customDomains.id, id));
	await product.services.directory.refresh();
}

async function active(wish = {}) {
	const domain = await domainOf(kit, tenant, host, wish);
	await product.services.directory.refresh();
	return domain;
}

test("only an active domain answers, and the site and the console never on it", async () => {
	expect((await product.ask(host, "/sign-in")).status).toBe(404);
	const { id } = await active({ state: "pending" });
	for (const state of ["pending", "verifying", "removed"] as const) {
		await become(id, { state });
		const answer = await product.ask(host, "/sign-in");
		expect([state, answer.status, answer.headers["set-cookie"]]).toEqual([state, 404, undefined]);
	}
	await become(id, { state: "active" });
	const answer = await product.ask(host, "/sign-in");
	expect([answer.status, answer.text.includes(tenant.name)]).toEqual([200, true]);
	for (const path of ["/pricing", "/start", "/find-my-workspace", "/console"]) {
		expect((await product.ask(host, path)).status, path).toBe(404);
	}
	const webhook = await product.post(host, "/webhooks/stripe", {});
	expect(webhook.status).toBeGreaterThanOrEqual(400);
	expect((await product.ask(`x.${host}`, "/sign-in")).status).toBe(404);
});

test("its name is read as every other: case, port and a dot at the end count for nothing, tricks do not work", async () => {
	await active();
	for (const same of [host.toUpperCase(), `${host}.`, `${host}:8443`, `${host}.:443`]) {
		expect((await product.ask(same, "/sign-in")).status, same).toBe(200);
	}
	for (const [trick, status] of [
		[`user@${host}`, 400],
		[`${host}..`, 400],
		[`${host}:1:2`, 400],
		[`${host}.evil.example`, 404],
		["evil.example", 404],
	] as const) {
		expect((await product.ask(trick, "/sign-in")).status, trick).toBe(status);
	}
	const forwarded = { "x-forwarded-host": host };
	expect((await product.ask("evil.example", "/sign-in", { headers: forwarded })).status).toBe(404);
	const aside = await product.ask(tenant.slug, "/sign-in", { headers: forwarded });
	expect([aside.text.includes(host), aside.headers.vary?.includes("Host")]).toEqual([false, true]);
});

test("a session counts on its host alone, and a form comes from the host's own page", async () => {
	await active();
	const headers = { ...page, cookie: await product.cookieOf(tenant) };
	expect((await product.ask(tenant.slug, "/account", { headers })).status).toBe(200);
	expect((await product.ask(host, "/account", { headers })).headers.location).toMatch(/^\/sign-in/);
	const own = { ...page, cookie: await product.cookieOf(tenant, tenant.owner, host) };
	expect((await product.ask(host, "/account", { headers: own })).status).toBe(200);
	expect((await product.ask(tenant.slug, "/account", { headers: own })).status).toBe(302);
	const sibling = `http://${tenant.slug}.localhost:3000`;
	for (const origin of [sibling, `http://${host}`, `https://${host}:3000`, "null"]) {
		const sent = await product.post(host, "/sign-out", {}, { headers: { ...own, origin } });
		expect(sent.status, origin).toBe(403);
	}
	const origin = `http://${host}:3000`;
	const sent = await product.post(host, "/sign-out", {}, { headers: { ...own, origin } });
	expect(sent.status).toBe(302);
});

test("the other hosts lead to the primary one for now, with path and query; open pages go on", async () => {
	const { id } = await active({ isPrimary: true });
	const moved = await product.ask(tenant.slug, "/time/week?a=b", { headers: page });
	expect([moved.status, moved.headers.location, moved.headers["cache-control"]]).toEqual([
		302,
		`http://${host}:3000/time/week?a=b`,
		"no-store",
	]);
	expect((await product.ask(tenant.slug, "/", { method: "HEAD" })).status).toBe(302);
	for (const path of ["//evil.example/x", "/\\evil.example"]) {
		const { location } = (await product.ask(tenant.slug, path)).headers;
		expect(new URL(location ?? "http://nowhere").host, path).toBe(`${host}:3000`);
	}
	const cookie = await product.cookieOf(tenant);
	const script = { cookie, "sec-fetch-mode": "cors" };
	const fetched = await product.ask(tenant.slug, "/account.data", { headers: script });
	expect(fetched.status).toBe(200);
	const saved = await product.post(
		tenant.slug,
		"/account/name",
		{ name: "Kept" },
		{ headers: { cookie } },
	);
	expect(saved.status).toBe(302);
	await become(id, { isPrimary: false });
	expect((await product.ask(tenant.slug, "/sign-in", { headers: page })).status).toBe(200);
});

test("one that fails leads to the address with us and takes nothing, and people are led back there", async () => {
	const { id } = await active({ isPrimary: true });
	await become(id, { state: "failing" });
	const ours = `http://${tenant.slug}.localhost:3000`;
	const led = await product.ask(host, "/time?x=1", { headers: page });
	expect([led.status, led.headers.location]).toEqual([302, `${ours}/time?x=1`]);
	expect((await product.post(host, "/sign-in", { email: "a@b.example" })).status).toBe(421);
	expect((await product.ask(tenant.slug, "/sign-in", { headers: page })).status).toBe(200);
	const record = await product.services.directory.byId(tenant.id);
	expect(record && tenantOrigin("http://localhost:3000", record)).toBe(ours);
});

test("without the plan's feature it only leads to the address with us, and comes back with the plan", async () => {
	await active({ isPrimary: true });
	await kit.owner`update public.tenants set plan = 'team' where id = ${tenant.id}`;
	await product.services.directory.refresh();
	const led = await product.ask(host, "/", { headers: page });
	expect([led.status, led.headers.location]).toEqual([
		302,
		`http://${tenant.slug}.localhost:3000/`,
	]);
	expect((await product.ask(tenant.slug, "/sign-in", { headers: page })).status).toBe(200);
	await kit.owner`update public.tenants set plan = 'business' where id = ${tenant.id}`;
	await product.services.directory.refresh();
	expect((await product.ask(host, "/sign-in", { headers: page })).status).toBe(200);
});

test("a suspended workspace says why on its domain too, and one that is closed is closed there", async () => {
	await active();
	const become = async (state: string) => {
		await kit.owner`update public.tenants set state = ${state} where id = ${tenant.id}`;
		await product.services.directory.refresh();
		return (await product.ask(host, "/time/week", { headers: page })).status;
	};
	expect([await become("suspended"), await become("archived")]).toEqual([403, 410]);
});
