import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { takesSeat } from "#app/request/permission.server.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { members } from "#db/tenant/members.ts";
import { readAddresses } from "#tests/kit/addresses.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestMember, TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const product = testProduct(kit);

let acme: TestTenant;
let ann: TestMember;
let cara: TestMember;

beforeAll(async () => {
	acme = await kit.createTenant({
		members: [
			{ role: "employee", name: "Ann Bester" },
			{ role: "admin", name: "Ben Dube" },
			{ role: "manager", name: "Cara Nel" },
		],
	});
	ann = acme.member("employee");
	cara = acme.member("manager");
	await kit.asTenant(acme, (db) => db.update(members).set({ hasSeat: false }));
});

/** Addresses to which something is sent that takes a seat: a manager lacks nothing else for any of them. */
const capturing = (await readAddresses()).filter(
	({ action }) =>
		Array.isArray(action) &&
		action.some(
			(policy) =>
				policy.host === "tenant" && policy.rule.permission && takesSeat(policy.rule.permission),
		),
);

test.each(capturing)("without a seat nothing is captured at $path", async ({ path, isPage }) => {
	const headers = { cookie: await product.cookieOf(acme, cara) };
	const answer = await product.post(acme.slug, isPage ? `${path}.data` : path, {}, { headers });
	expect([answer.status, answer.text]).toEqual([403, expect.stringContaining("seat.missing")]);
	expect(answer.text).toContain("Olwethu Owner or Ben Dube can give you one.");
});

test("there is something to capture at", () => {
	expect(capturing.length).toBeGreaterThan(4);
});

test("without a seat the own week is read, and says why nothing can be typed", async () => {
	const headers = { cookie: await product.cookieOf(acme, ann) };
	const { status, text } = await product.ask(acme.slug, "/time/week/2026-09-21", { headers });
	expect(status).toBe(200);
	expect(text).toContain("You have no seat just now");
	expect(text).not.toContain("Copy last week");
	expect(text).not.toMatch(/<input[^>]*name="(cell|minutes)/);
});

test("an admin without a seat takes one, and an employee may not", async () => {
	const admin = acme.member("admin");
	const give = async (by: TestMember) => {
		const headers = { cookie: await product.cookieOf(acme, by) };
		return product.post(acme.slug, "/people/seats", { had: "", seat: by.id }, { headers });
	};
	expect((await give(ann)).status).toBe(404);
	expect((await give(admin)).headers.location).toBe("/people/seats");
	const [row] = await kit.asTenant(acme, (db) =>
		db.select({ hasSeat: members.hasSeat }).from(members).where(eq(members.id, admin.id)),
	);
	expect(row?.hasSeat).toBe(true);
	const lines = await kit.asTenant(acme, (db) => db.select().from(auditLines));
	expect(lines).toContainEqual(
		expect.objectContaining({ action: "seat:give", actorId: admin.id, objectId: admin.id }),
	);
});

test("who manages members is led to the seats where there are too many, and nobody else", async () => {
	const employees = Array.from({ length: 7 }, () => ({ role: "employee" as const }));
	const members = [{ role: "admin" as const }, { role: "finance" as const }, ...employees];
	const full = await kit.createTenant({ plan: "starter", members });
	const over = await kit.createTenant({ plan: "starter", members: [...members, ...employees] });
	const said = async (tenant: TestTenant, role: TestMember["role"]) => {
		const headers = { cookie: await product.cookieOf(tenant, tenant.member(role)) };
		return (await product.ask(tenant.slug, "/account", { headers })).text;
	};
	for (const role of ["owner", "admin"] as const) {
		expect(await said(over, role)).toMatch(/17(<!-- -->)? seats are in use/);
		expect(await said(full, role)).not.toContain("seats are in use");
	}
	for (const role of ["employee", "finance"] as const) {
		expect(await said(over, role)).not.toContain("seats are in use");
	}
});
