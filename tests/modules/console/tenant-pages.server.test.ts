import { beforeAll, expect, test } from "vitest";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { type TestStaff, testStaff } from "#tests/kit/staff.ts";

const kit = testKit();
const product = testProduct(kit);
let viewer: TestStaff;
let seller: TestStaff;

beforeAll(async () => {
	viewer = await testStaff(kit, "viewer");
	seller = await testStaff(kit, "product");
});

function see(who: TestStaff, path: string) {
	return product.ask("product", path, { headers: { cookie: who.cookie, accept: "text/html" } });
}

function send(who: TestStaff, path: string, form: Record<string, string>) {
	const headers = { cookie: who.cookie, accept: "text/html", "sec-fetch-dest": "document" };
	return product.post("product", path, form, { headers });
}

test("what is lent opens at the next request, after its changes were shown", async () => {
	const tenant = await kit.createTenant({ slug: "lent-of-console", plan: "starter" });
	const cookie = await product.cookieOf(tenant);
	const report = () => product.ask(tenant.slug, "/reports", { headers: { cookie } });
	expect((await report()).status).toBe(403);
	const page = `/console/tenants/${tenant.slug}`;
	const lastDay = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
	const fields = { kind: "give", feature: "time-reports", lastDay, reason: "Pilot of reports" };
	const shown = await send(seller, `${page}/overrides/new`, fields);
	expect(shown.status).toBe(200);
	expect(shown.text).toContain("for 1 person at");
	expect((await report()).status).toBe(403);
	const saved = await send(seller, `${page}/overrides/new`, { ...fields, confirmed: "yes" });
	expect(saved.headers.location).toBe(page);
	expect((await report()).status).toBe(200);
	const again = await send(seller, `${page}/overrides/new`, fields);
	expect(again.status).toBe(422);
	expect(again.text).toContain("That changes nothing");
	const seen = await see(viewer, page);
	expect(seen.text).toContain("Time reports lent");
	expect(seen.text).not.toContain("End now");
	const id = /overrides\/([0-9a-f-]{36})\/end/.exec((await see(seller, page)).text)?.[1] ?? "";
	expect((await send(viewer, `${page}/overrides/${id}/end`, {})).status).toBe(404);
	expect((await send(seller, `${page}/overrides/${id}/end`, {})).status).toBe(302);
	expect((await report()).status).toBe(403);
	expect((await send(viewer, `${page}/overrides/new`, fields)).status).toBe(404);
});

test("an explanation names the step that refused, or what it cannot find", async () => {
	const tenant = await kit.createTenant({ slug: "explained-of-console", plan: "starter" });
	const explain = async (slug: string, email = "") =>
		(await see(viewer, `/console/explain?feature=time-reports&slug=${slug}&email=${email}`)).text;
	const refused = await explain(tenant.slug, tenant.owner.email);
	expect(refused).toContain("Starter, version 1, lacks it, and it is not lent.");
	expect(refused).toContain("not_in_plan (Team has it)");
	expect(refused).toContain("for a member who is owner");
	expect(await explain("nobody-here")).toContain("There is no workspace nobody-here.");
	expect(await explain(tenant.slug, "who@x.example")).toContain("has the address who@x.example");
	expect((await see(viewer, "/console/explain")).status).toBe(200);
});
