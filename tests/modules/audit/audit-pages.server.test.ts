import { beforeAll, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { createClient } from "#app/modules/projects/save-client.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { testStaff } from "#tests/kit/staff.ts";
import { consentOf, lookAt } from "#tests/kit/support.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const product = testProduct(kit);
let tenant: TestTenant;
let clientId: string;

beforeAll(async () => {
	tenant = await kit.createTenant({ members: [{ role: "admin" }, { role: "manager" }] });
	const actor = { kind: "member", id: tenant.owner.id } as const;
	const fields = { name: "Cape Harbour", note: "", isInternal: false };
	const made = await kit.asTenant(tenant, (db) => createClient(db, actor, fields));
	clientId = made.id ?? "";
});

async function see(path: string, member = tenant.owner) {
	const cookie = await product.cookieOf(tenant, member);
	const answer = await product.ask(tenant.slug, path, { headers: { cookie, accept: "text/html" } });
	// React parts the texts that it joined by comments.
	return { status: answer.status, text: answer.text.replaceAll("<!-- -->", "") };
}

test("owners and admins read who did what; a manager has no such page and no history beside records", async () => {
	for (const role of ["owner", "admin"] as const) {
		const { text } = await see("/audit", tenant.member(role));
		expect(text).toContain("Olwethu Owner</b> added the client <a");
		expect(text).toContain(`href="/clients/${clientId}"`);
		expect(text).toContain("1 year shown on Team");
		expect(text).toContain("Business shows 7 years");
	}
	const manager = tenant.member("manager");
	expect((await see("/audit", manager)).status).toBe(404);
	expect((await see("/audit/file", manager)).status).toBe(404);
	expect((await see(`/clients/${clientId}`, manager)).text).not.toContain("Whole history");
});

test("a record shows what happened to it last and leads to all of it", async () => {
	const { text } = await see(`/clients/${clientId}`);
	expect(text).toContain(`href="/audit?record=${clientId}"`);
	expect(text).toContain("added the client");
	const whole = await see(`/audit?record=${clientId}`);
	expect(whole.text).toContain("Only: Cape Harbour");
});

test("wrong days are told beside their field, and nothing found is told as that", async () => {
	const { text } = await see("/audit?from=2026-09-02&to=2026-09-01");
	expect(text).toContain("Swap them");
	expect((await see("/audit?about=nothing-like-it")).text).toContain("Nothing like that happened");
});

test("the file has what the page shows, and that it was taken is a line too", async () => {
	const { status, text } = await see("/audit/file?area=projects");
	expect(status).toBe(200);
	const [head, ...lines] = text.trim().split("\r\n");
	expect(head).toMatch(/^\ufeff?Day,Time,Who/);
	expect(lines).toHaveLength(1);
	expect(lines[0]).toContain("Olwethu Owner,added the client Cape Harbour");
	const after = await see("/audit?area=workspace");
	expect(after.text).toContain("the history</b> as a file");
	expect(after.text).toContain("area=projects");
});

test("a file of many lines is whole", async () => {
	const long = await kit.createTenant();
	const lines = Array.from({ length: 2_345 }, () => ({
		...{ id: newId(), objectType: "client", objectId: newId() },
		action: "client:archive" as const,
	}));
	await kit.asTenant(long, (db) => recordAudit(db, { kind: "system" }, ...lines));
	const cookie = await product.cookieOf(long);
	const { text } = await product.ask(long.slug, "/audit/file", { headers: { cookie } });
	for (const { id } of [...lines.slice(0, 3), ...lines.slice(-3)]) expect(text).toContain(id);
	expect(text.trim().split("\r\n").length).toBeGreaterThan(2_345);
});

test("support reads neither the history nor its file, nor the one beside a record", async () => {
	await consentOf(kit, tenant);
	const cookie = await lookAt(product, tenant.slug, await testStaff(kit, "support"));
	const headers = { cookie, accept: "text/html" };
	for (const path of ["/audit", "/audit/file"]) {
		expect((await product.ask(tenant.slug, path, { headers })).status).toBe(403);
	}
	const client = await product.ask(tenant.slug, `/clients/${clientId}`, { headers });
	expect([client.status, client.text.includes("Whole history")]).toEqual([200, false]);
});
