import { beforeAll, expect, test } from "vitest";
import { supportConsents } from "#db/tenant/support.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { type TestStaff, testStaff } from "#tests/kit/staff.ts";
import { goIn, lookAt, openTenant, wayIn, waysToLoseSupport } from "#tests/kit/support.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const product = testProduct(kit);
let staff: TestStaff;

beforeAll(async () => {
	staff = await testStaff(kit, "support");
});

async function peopleSeen(tenant: TestTenant, cookie: string): Promise<string> {
	const answer = await product.ask(tenant.slug, "/people", { headers: { cookie } });
	return answer.status === 200 && answer.text.includes("Sipho Dube")
		? "seen"
		: `${answer.status} ${answer.headers.location ?? ""}`.trim();
}

test("without a consent there is no way in, and the console says who can change that", async () => {
	const acme = await kit.createTenant();
	const path = `/console/tenants/${acme.slug}`;
	const headers = { cookie: staff.cookie };
	const page = await product.ask("product", path, { headers });
	expect(page.text).toContain("An owner can allow it under Settings, Support access");
	const asked = await product.post("product", `${path}/visit`, {}, { headers });
	expect([asked.status, asked.headers.refresh]).toEqual([409, undefined]);
	expect(asked.text).toContain("has not let support look");
});

test("a consent whose time is up lets nobody in, with a code from before either", async () => {
	const acme = await openTenant(kit);
	const code = await wayIn(product, acme.slug, staff);
	await kit.asTenant(acme, (db) =>
		db.update(supportConsents).set({ givenAt: ago(7200), until: ago(1) }),
	);
	expect(await goIn(product, acme.slug, code)).toEqual({ status: 422, cookie: "" });
	await expect(wayIn(product, acme.slug, staff)).rejects.toThrow("409");
});

test("only support and operators find the way in", async () => {
	const acme = await openTenant(kit);
	for (const role of ["viewer", "product"] as const) {
		const other = await testStaff(kit, role);
		await expect(wayIn(product, acme.slug, other), role).rejects.toThrow("404");
		const path = `/console/tenants/${acme.slug}`;
		const page = await product.ask("product", path, { headers: { cookie: other.cookie } });
		expect(page.text).toContain("An owner consents until");
		expect(page.text).not.toContain("Open the workspace");
	}
	const operator = await testStaff(kit, "operator");
	expect(await peopleSeen(acme, await lookAt(product, acme.slug, operator))).toBe("seen");
});

test("the cookie is of this host and browser alone, and ends with it", async () => {
	const acme = await openTenant(kit);
	const code = await wayIn(product, acme.slug, staff);
	const answer = await product.post(acme.slug, "/support", { code });
	expect([answer.status, answer.headers.location]).toEqual([302, "/"]);
	const [cookie = ""] = answer.headers["set-cookie"] ?? [];
	const flags = cookie.split("; ").slice(1);
	expect(flags.toSorted()).toEqual(["HttpOnly", "Path=/", "SameSite=Lax"]);
});

test("a code works once", async () => {
	const acme = await openTenant(kit);
	const code = await wayIn(product, acme.slug, staff);
	const both = await Promise.all([goIn(product, acme.slug, code), goIn(product, acme.slug, code)]);
	expect(both.map(({ status }) => status).toSorted()).toEqual([302, 422]);
});

test("a code works in its own workspace alone", async () => {
	const [acme, other] = [await openTenant(kit), await openTenant(kit)];
	const code = await wayIn(product, acme.slug, staff);
	expect(await goIn(product, other.slug, code)).toEqual({ status: 422, cookie: "" });
});

test("a code works for a minute", async () => {
	const acme = await openTenant(kit);
	const code = await wayIn(product, acme.slug, staff);
	await kit.owner`update support_codes set expires_at = now() where tenant_id = ${acme.id}`;
	expect(await goIn(product, acme.slug, code)).toEqual({ status: 422, cookie: "" });
});

test("opening a code's address uses nothing up and lets nobody in", async () => {
	const acme = await openTenant(kit);
	const code = await wayIn(product, acme.slug, staff);
	const page = await product.ask(acme.slug, `/support?code=${code}`);
	expect([page.status, page.headers["set-cookie"]]).toEqual([200, undefined]);
	expect(page.headers["referrer-policy"]).toMatch(/same-origin$/);
	expect((await goIn(product, acme.slug, code)).status).toBe(302);
});

test("another host's page, the console's too, brings nobody in", async () => {
	const acme = await openTenant(kit);
	const code = await wayIn(product, acme.slug, staff);
	for (const origin of ["http://product.localhost:3000", "http://evil.example"]) {
		const answer = await product.post(acme.slug, "/support", { code }, { headers: { origin } });
		expect([answer.status, answer.headers["set-cookie"]]).toEqual([403, undefined]);
	}
});

test("who tries codes has to wait, with the right one too", async () => {
	const acme = await openTenant(kit);
	const code = await wayIn(product, acme.slug, staff);
	const tries = [1, 2, 3, 4, 5].map(() => "a".repeat(43));
	for (const wrong of tries) expect((await goIn(product, acme.slug, wrong)).status).toBe(422);
	const answer = await product.post(acme.slug, "/support", { code });
	expect(answer.status).toBe(429);
	expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
});

test("coming in by right is no try", async () => {
	const acme = await openTenant(kit);
	for (let times = 0; times < 7; times += 1) await lookAt(product, acme.slug, staff);
});

test("who lost their role, was deactivated or signed out does not get in with a code", async () => {
	const acme = await openTenant(kit);
	for (const lose of waysToLoseSupport(kit, product)) {
		const leaving = await testStaff(kit, "support");
		const code = await wayIn(product, acme.slug, leaving);
		await lose(leaving);
		expect(await goIn(product, acme.slug, code)).toEqual({ status: 422, cookie: "" });
	}
});

function ago(seconds: number): Date {
	return new Date(Date.now() - seconds * 1000);
}
