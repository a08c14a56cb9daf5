import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { notedActions } from "#app/modules/console/staff-actions.server.ts";
import { syncFlags } from "#app/modules/flags/sync.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { type TestStaff, testStaff } from "#tests/kit/staff.ts";
import { startTestUnleash, type TestUnleash } from "#tests/kit/unleash.ts";

const kit = testKit();
let unleash: TestUnleash;

beforeAll(async () => {
	unleash = await startTestUnleash(kit.urls.superuserUrl, "unleash_console");
	await syncFlags(unleash.admin, () => undefined);
}, 90_000);

const product = testProduct(kit, () => ({
	UNLEASH_URL: unleash.url,
	UNLEASH_CLIENT_TOKEN: unleash.clientToken,
	UNLEASH_ADMIN_TOKEN: unleash.adminToken,
}));

let viewer: TestStaff;
let seller: TestStaff;

beforeAll(async () => {
	viewer = await testStaff(kit, "viewer");
	seller = await testStaff(kit, "product");
});

afterAll(() => unleash.remove());

function see(who: TestStaff, path: string) {
	return product.ask("product", path, { headers: { cookie: who.cookie, accept: "text/html" } });
}

function send(who: TestStaff, path: string, form: Record<string, string>) {
	const headers = { cookie: who.cookie, accept: "text/html", "sec-fetch-dest": "document" };
	return product.post("product", path, form, { headers });
}

const killed = { to: "off", key: "time-reports", reason: "Totals are wrong" };

test("a kill switch is gone within 2 s for people signed in, and back as fast", async () => {
	const tenant = await kit.createTenant({ slug: "killed-of-console", plan: "team" });
	const cookie = await product.cookieOf(tenant);
	const report = () => product.ask(tenant.slug, "/reports", { headers: { cookie } });
	expect((await report()).status).toBe(200);
	const path = "/console/features/time-reports";
	expect((await send(seller, `${path}/switch`, killed)).headers.location).toBe(path);
	const msUntil = async (status: number) => {
		const began = performance.now();
		while ((await report()).status !== status && performance.now() - began < 10_000)
			await pause(25);
		return performance.now() - began;
	};
	expect(await msUntil(404)).toBeLessThan(2_000);
	expect((await report()).text).toContain("out of use");
	expect((await see(viewer, "/console/features")).text).toContain("Switched off");
	const back = { to: "on", reason: "Totals are right again" };
	expect((await send(seller, `${path}/switch`, back)).status).toBe(302);
	expect(await msUntil(200)).toBeLessThan(2_000);
	const page = await see(viewer, path);
	expect(page.text).toContain(`${seller.name} switched time-reports off for everybody`);
	expect(page.text).toContain("Totals are wrong");
	const noted = await notedActions(kit.database.public, { subject: "time-reports" });
	expect(noted.map(({ action, by }) => [action, by])).toEqual([
		["flag:switch-on", seller.name],
		["flag:switch-off", seller.name],
	]);
});

test("the switch needs its key typed and a reason, and a role that may", async () => {
	const path = "/console/features/webhooks/switch";
	const refused = await send(seller, path, { to: "off", key: "webhook", reason: "" });
	expect(refused.status).toBe(422);
	expect(refused.text).toContain("Type webhooks to switch it off.");
	expect(refused.text).toContain("Say why");
	const webhooks = { to: "off", key: "webhooks", reason: "It is too loud" };
	expect((await send(viewer, path, webhooks)).status).toBe(404);
	expect((await send(await testStaff(kit, "support"), path, webhooks)).status).toBe(404);
	expect((await see(viewer, "/console/features/webhooks")).text).not.toContain("Type the key");
	const flags = await unleash.admin.flags();
	expect(flags.find(({ name }) => name === "webhooks")?.isOn).toBe(true);
	expect(await notedActions(kit.database.public, { subject: "webhooks" })).toEqual([]);
	expect((await see(viewer, "/console/features/no-such-flag")).status).toBe(404);
});

test("a release reaches the roles that it is rolled out to, and its testers before", async () => {
	const flag = { name: "new-sheet", description: "The new sheet", type: "release" };
	await unleash.admin.createFlag(flag);
	const members = [{ role: "employee" as const }];
	const tenant = await kit.createTenant({ slug: "rolled-of-console", members });
	const employee = await product.cookieOf(tenant, tenant.member("employee"));
	const owner = await product.cookieOf(tenant);
	const released = async (cookie: string) =>
		JSON.parse((await product.ask(tenant.slug, "/flags.json", { headers: { cookie } })).text)
			.released;
	const path = "/console/features/new-sheet";
	const rollout = { percent: "100", reason: "Owners first", roles: "owner" };
	const shown = await send(seller, `${path}/rollout`, rollout);
	expect(shown.text).toContain("100 %, role is one of owner");
	expect((await unleash.admin.flags()).find(({ name }) => name === "new-sheet")?.isOn).toBe(false);
	expect((await send(seller, `${path}/rollout`, { ...rollout, confirmed: "yes" })).status).toBe(
		302,
	);
	const began = performance.now();
	while (!(await released(owner)).includes("new-sheet")) await pause(25);
	expect(performance.now() - began).toBeLessThan(2_000);
	expect(await released(employee)).toEqual([]);
	expect((await send(viewer, `${path}/testers`, {})).status).toBe(404);
	const made = await send(seller, `${path}/testers`, {
		slug: tenant.slug,
		email: tenant.member("employee").email,
	});
	const link = /http:[^<]+\/testing\/[^<"]+flag_new-sheet=1/.exec(made.text)?.[0] ?? "";
	const { pathname, search } = new URL(link);
	const follow = (cookie: string) =>
		product.ask(tenant.slug, `${pathname}${search}`, { headers: { cookie } });
	expect((await follow(owner)).status).toBe(404);
	const set = (await follow(employee)).headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
	expect(await released(`${employee}; ${set}`)).toEqual(["new-sheet"]);
	expect(await released(employee)).toEqual([]);
	expect((await see(viewer, path)).text).toContain("Owners first");
});

test("a percentage of a plan's gate keeps its segment", async () => {
	const path = "/console/features/retainers/rollout";
	const half = { percent: "50", reason: "Half of them first", confirmed: "yes" };
	expect((await send(seller, path, half)).status).toBe(302);
	const flag = (await unleash.admin.flags()).find(({ name }) => name === "retainers");
	expect(flag?.strategies).toHaveLength(1);
	expect(flag?.strategies[0]?.parameters.rollout).toBe("50");
	expect(flag?.strategies[0]?.segments).toHaveLength(1);
	const wrong = await send(seller, path, { ...half, percent: "500" });
	expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining("whole number")]);
});

test("the browser is told what the member has, and not what they lack", async () => {
	const tenant = await kit.createTenant({
		slug: "json-of-console",
		plan: "starter",
		members: [{ role: "employee" }],
	});
	const headers = { cookie: await product.cookieOf(tenant, tenant.member("employee")) };
	const answer = await product.ask(tenant.slug, "/flags.json", { headers });
	expect(JSON.parse(answer.text)).toEqual({ features: ["time", "leave"], released: [] });
	expect(answer.headers["cache-control"]).toBe("private, no-store");
});

test("without Unleash the pages stay readable, say so, and change nothing", async () => {
	await unleash.stop();
	for (const path of ["/console/features", "/console/features/api", "/console/changes"]) {
		const page = await see(seller, path);
		expect(page.status, path).toBe(200);
		expect(page.text, path).toContain("Unleash does not answer.");
	}
	expect((await see(seller, "/console/features/api")).text).not.toContain("Type the key");
	const api = { to: "off", key: "api", reason: "It does not matter" };
	const refused = await send(seller, "/console/features/api/switch", api);
	expect(refused.status).toBe(503);
	expect(refused.text).toContain("nothing was changed");
	expect(await notedActions(kit.database.public, { subject: "api" })).toEqual([]);
	await unleash.start();
}, 60_000);
