import { connect } from "node:net";
import { expect, test } from "vitest";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";

const kit = testKit();
const product = testProduct(kit);

test("the site answers on the base domain and nothing on an unknown host", async () => {
	expect((await product.ask("", "/")).status).toBe(200);
	const unknown = await product.ask("nobody-here", "/");
	expect(unknown.status).toBe(404);
	expect(unknown.headers["set-cookie"]).toBeUndefined();
	expect(unknown.text).not.toMatch(/script|nobody-here/);
});

test("an unknown host is given no file and no manifest either", async () => {
	for (const path of [
		"/mark.svg",
		"/__manifest?p=/",
		"/assets/x.js",
		"/_root.data",
		"/start/company",
	]) {
		expect((await product.ask("nobody-here", path)).status, path).toBe(404);
		expect((await product.ask("evil.example.com", path)).status, path).toBe(404);
	}
});

test("www and a former address forward for good, path and query kept", async () => {
	const tenant = await kit.createTenant();
	const former = `${tenant.slug}-before`;
	await kit.owner`
		insert into public.former_slugs (slug, slug_skeleton, tenant_id)
		values (${former}, ${former}, ${tenant.id})`;
	const www = await product.ask("www", "/pricing?billing=yearly");
	expect([www.status, www.headers.location]).toEqual([
		301,
		"http://localhost:3000/pricing?billing=yearly",
	]);
	const moved = await product.ask(former, "/time/week?a=b");
	expect([moved.status, moved.headers.location]).toEqual([
		301,
		`http://${tenant.slug}.localhost:3000/time/week?a=b`,
	]);
});

test("a forward never leaves the product, whatever the path says", async () => {
	for (const path of ["//evil.example.com/x", "/\\evil.example.com", "//evil.example.com"]) {
		const answer = await product.ask("www", path);
		expect(new URL(answer.headers.location ?? "http://nowhere").host, path).toBe("localhost:3000");
	}
});

test("a path that is none is refused, not left without an answer", async () => {
	expect((await product.ask("www", "//[")).status).toBe(400);
	expect((await product.ask("", "//[")).status).toBe(404);
});

test("a host that cannot be looked up is told to come back", async () => {
	await kit.owner`alter table public.tenants rename to tenants_away`;
	try {
		const answer = await product.ask("never-asked-before", "/");
		expect([answer.status, answer.headers["retry-after"]]).toEqual([503, "5"]);
	} finally {
		await kit.owner`alter table public.tenants_away rename to tenants`;
	}
});

test("a malformed or doubled host is refused before any query", async () => {
	const hosts = [
		"user@localhost:3000",
		"local host",
		"a..localhost",
		"localhost:3000:1",
		"x".repeat(260),
	];
	for (const host of hosts) expect(await rawStatus([`Host: ${host}`]), host).toBe(400);
	expect(await rawStatus([])).toBe(400);
	expect(await rawStatus(["Host: localhost:3000", "Host: evil.example.com"])).toBe(400);
	expect(await rawStatus(["Host: localhost:3000"], "http://evil.example.com/")).toBe(400);
});

test("a stranger's X-Forwarded-Host changes nothing", async () => {
	const tenant = await kit.createTenant();
	const answer = await product.ask("nobody-here", "/", {
		headers: { "x-forwarded-host": `${tenant.slug}.localhost:3000` },
	});
	expect(answer.status).toBe(404);
});

test("a suspended or archived workspace is known within two seconds", async () => {
	const tenant = await kit.createTenant();
	const headers = { cookie: await product.cookieOf(tenant) };
	const status = async () => (await product.ask(tenant.slug, "/time/week", { headers })).status;
	expect(await status()).toBe(200);
	await kit.owner`update public.tenants set state = 'suspended' where id = ${tenant.id}`;
	await expect.poll(status, { timeout: 2_000 }).toBe(403);
	await kit.owner`update public.tenants set state = 'archived' where id = ${tenant.id}`;
	await expect.poll(status, { timeout: 2_000 }).toBe(410);
});

test("a tenant whose schema this code cannot serve answers 503, alone", async () => {
	const [ahead, beside] = await Promise.all([kit.createTenant(), kit.createTenant()]);
	await kit.owner`update public.tenants set schema_version = 9999 where id = ${ahead.id}`;
	const answer = await product.ask(ahead.slug, "/sign-in");
	expect([answer.status, Number(answer.headers["retry-after"]) > 0]).toEqual([503, true]);
	expect((await product.ask(beside.slug, "/sign-in")).status).toBe(200);
});

/** The status of a request whose head is written by hand. */
function rawStatus(headers: string[], target = "/"): Promise<number> {
	return new Promise((resolve, reject) => {
		const socket = connect(product.port, "127.0.0.1");
		let head = "";
		socket.on("data", (chunk) => {
			head += chunk.toString("latin1");
		});
		socket.on("close", () => resolve(Number(head.match(/^HTTP\/1\.1 (\d{3})/)?.[1])));
		socket.on("error", reject);
		socket.write([`GET ${target} HTTP/1.1`, ...headers, "Connection: close", "", ""].join("\r\n"));
	});
}
