import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { customDomains } from "#db/public/domains.ts";
import { startTlsPermission } from "#server/tls-permission.ts";
import { domainOf } from "#tests/kit/domains.ts";
import { ask } from "#tests/kit/http.ts";
import { testKit } from "#tests/kit/kit.ts";
import { until } from "#tests/kit/queue.ts";
import { testServices } from "#tests/kit/services.ts";

const kit = testKit();
const product = testServices(kit);
let permission: Awaited<ReturnType<typeof startTlsPermission>>;

beforeAll(async () => {
	permission = await startTlsPermission(product.services, 0);
});
afterAll(() => permission.stop());

async function statusOf(path: string, headers: Record<string, string> = {}, method = "GET") {
	return (await ask(permission.port, "127.0.0.1", path, { headers, method })).status;
}
const may = async (host: string) => (await statusOf(`/?domain=${host}`)) === 200;

test("proven domains and our own addresses may have a certificate, soon after they may; nothing else", async () => {
	const tenant = await kit.createTenant({ plan: "business" });
	await domainOf(kit, tenant, "active.example");
	await domainOf(kit, tenant, "failing.example", { state: "failing" });
	await domainOf(kit, tenant, "proven.example", { state: "verifying" });
	await domainOf(kit, tenant, "pending.example", { state: "pending" });
	await domainOf(kit, tenant, "removed.example", { state: "removed" });
	await until(() => may("active.example"), 5_000);
	const names = ["failing.example", "proven.example", "ACTIVE.example", `${tenant.slug}.localhost`];
	for (const name of names) expect(await may(name), name).toBe(true);
	const strangers = [
		...["pending.example", "removed.example", "evil.example", "x.active.example"],
		...["nobody.localhost", `x.${tenant.slug}.localhost`, "localhost", "", "active.example%00"],
	];
	for (const name of strangers) expect(await may(name), name).toBe(false);
	await kit.database.public.update(customDomains).set({ state: "removed" });
	await until(async () => !(await may("active.example")), 5_000);
});

test("what was passed on, asked twice or otherwise than asked for is refused", async () => {
	const tenant = await kit.createTenant();
	const path = `/?domain=${tenant.slug}.localhost`;
	await until(async () => (await statusOf(path)) === 200, 5_000);
	for (const header of ["x-forwarded-for", "x-forwarded-host", "forwarded", "via"]) {
		expect(await statusOf(path, { [header]: "127.0.0.1" }), header).toBe(404);
	}
	expect(await statusOf(path, {}, "POST")).toBe(404);
	expect(await statusOf(`${path}&domain=evil.example`)).toBe(404);
	expect(await statusOf(`/other${path}`)).toBe(404);
	expect(await statusOf("/")).toBe(404);
});

test("it listens on the loopback alone", async () => {
	const outer = Object.values(networkInterfaces())
		.flat()
		.find((one) => one?.family === "IPv4" && !one.internal);
	const hosts = [outer?.address, "127.0.0.2"].filter((one) => one !== undefined);
	for (const host of hosts) {
		const reached = await new Promise((resolve) => {
			const socket = connect({ port: permission.port, host });
			socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
		});
		expect(reached, host).toBe(false);
	}
});

test("before the first reading and while the registry is away nothing is allowed", async () => {
	const id = newId();
	const away = { ...product.services, directory: { changes: () => Promise.reject(new Error(id)) } };
	const cold = await startTlsPermission(away, 0);
	const tenant = await kit.createTenant();
	expect((await ask(cold.port, "127.0.0.1", `/?domain=${tenant.slug}.localhost`)).status).toBe(404);
	await cold.stop();
});
