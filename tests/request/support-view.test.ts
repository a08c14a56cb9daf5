import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { endConsent } from "#app/modules/support/consent.server.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { supportConsents } from "#db/tenant/support.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { type TestStaff, testStaff } from "#tests/kit/staff.ts";
import {
	consentOf,
	lookAt,
	openTenant,
	supportLinesOf,
	waysToLoseSupport,
} from "#tests/kit/support.ts";
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

test("a page says that it is looked at, until when, and who reads it", async () => {
	const acme = await openTenant(kit);
	const cookie = await lookAt(product, acme.slug, staff);
	const home = await product.ask(acme.slug, "/", { headers: { cookie } });
	expect(home.headers.location).toBe("/time/team");
	const { text } = await product.ask(acme.slug, "/people", { headers: { cookie } });
	expect(text).toMatch(/as support,<\/strong> read only, until (<!-- -->)?\d\d:\d\d/);
	expect(text).toContain(staff.name);
	expect(text).not.toMatch(/Invite|people\/file|href="\/account"|\/sign-out/);
});

test("who loses their role, is deactivated or signs out is out at the next request", async () => {
	const acme = await openTenant(kit);
	for (const lose of waysToLoseSupport(kit, product)) {
		const leaving = await testStaff(kit, "support");
		const cookie = await lookAt(product, acme.slug, leaving);
		expect(await peopleSeen(acme, cookie)).toBe("seen");
		await lose(leaving);
		expect(await peopleSeen(acme, cookie)).toBe("302 /support");
	}
});

test("when the owner ends it whoever looks is out at the next request, and told", async () => {
	const acme = await openTenant(kit);
	const cookie = await lookAt(product, acme.slug, staff);
	expect(await peopleSeen(acme, cookie)).toBe("seen");
	const owner = { kind: "member", id: acme.owner.id } as const;
	await kit.asTenant(acme, (db) => endConsent(db, owner, new Date()));
	expect(await peopleSeen(acme, cookie)).toBe("302 /support");
	const told = await product.ask(acme.slug, "/support", { headers: { cookie } });
	expect(told.text).toContain("You do not look at this workspace as support");
	await consentOf(kit, acme);
	expect(await peopleSeen(acme, cookie)).toBe("302 /support");
});

test("it ends with the consent's time, and after an hour", async () => {
	const acme = await openTenant(kit);
	const cookie = await lookAt(product, acme.slug, staff);
	await kit.asTenant(acme, (db) =>
		db.update(supportConsents).set({ givenAt: ago(7200), until: ago(1) }),
	);
	expect(await peopleSeen(acme, cookie)).toBe("302 /support");
	const other = await openTenant(kit);
	const second = await lookAt(product, other.slug, staff);
	const [{ minutes } = { minutes: 0 }] = await kit.owner<{ minutes: number }[]>`
		select extract(epoch from expires_at - created_at)::int / 60 as minutes
		from support_sessions where tenant_id = ${other.id}`;
	expect(minutes).toBeLessThanOrEqual(60);
	await kit.owner`update support_sessions set expires_at = now() where tenant_id = ${other.id}`;
	expect(await peopleSeen(other, second)).toBe("302 /support");
});

test("a cookie counts in its own workspace alone, and a member's counts for no support", async () => {
	const [acme, other] = [await openTenant(kit), await openTenant(kit)];
	const cookie = await lookAt(product, acme.slug, staff);
	expect(await peopleSeen(other, cookie)).toBe("302 /support");
	const token = (await product.cookieOf(acme)).split("=")[1];
	expect(await peopleSeen(acme, `cm_support=${token}`)).toBe("302 /support");
});

test("each page is written down once, without its query, with who and which request", async () => {
	const acme = await openTenant(kit);
	const cookie = await lookAt(product, acme.slug, staff);
	const headers = { cookie };
	await product.ask(acme.slug, `/people/${acme.owner.id}?search=secret`, { headers });
	await product.ask(acme.slug, "/projects.data?search=secret", { headers });
	await product.ask(acme.slug, "/account", { headers });
	expect(await supportLinesOf(kit, acme)).toEqual([
		"support-consent:give",
		"support-visit:begin",
		`support-visit:look /people/${acme.owner.id}`,
		"support-visit:look /projects",
	]);
	const [line] = await kit.asTenant(acme, (db) =>
		db
			.select({
				kind: auditLines.actorKind,
				id: auditLines.actorId,
				requestId: auditLines.requestId,
				after: auditLines.after,
			})
			.from(auditLines)
			.where(eq(auditLines.action, "support-visit:look")),
	);
	expect(line).toEqual({
		...{ kind: "staff", id: staff.id, requestId: expect.stringMatching(/.+/) },
		after: { name: staff.name, path: `/people/${acme.owner.id}` },
	});
});

test("a page that cannot be written down is not shown", async () => {
	const acme = await openTenant(kit);
	const cookie = await lookAt(product, acme.slug, staff);
	const [schema, role] = [kit.owner(acme.schemaName), kit.owner(acme.roleName)];
	await kit.owner`revoke insert on ${schema}.audit_lines from ${role}`;
	for (const path of ["/people", "/people.data"]) {
		const answer = await product.ask(acme.slug, path, { headers: { cookie } });
		expect(answer.status, path).toBe(500);
		expect(answer.text).not.toContain("Sipho Dube");
	}
});

test("payments and accounts are refused inside the frame, files in words", async () => {
	const acme = await openTenant(kit);
	const cookie = await lookAt(product, acme.slug, staff);
	for (const path of ["/plan", "/account", "/settings/support", "/time/week"]) {
		const answer = await product.ask(acme.slug, path, { headers: { cookie } });
		expect(answer.status, path).toBe(403);
		expect(answer.text).toContain("This page is for the workspace alone");
		expect(answer.text).toContain("/support/leave");
	}
	for (const path of ["/people/file", "/projects/file", "/reports/file"]) {
		const headers = { cookie, "sec-fetch-dest": "document" };
		const answer = await product.ask(acme.slug, path, { headers });
		expect([answer.status, answer.headers["content-disposition"]]).toEqual([403, undefined]);
		expect(answer.text).toContain("This page is for the workspace alone");
	}
});

test("both sides have a line when somebody comes and leaves; leaving twice is one", async () => {
	const acme = await openTenant(kit);
	const cookie = await lookAt(product, acme.slug, staff);
	for (let times = 0; times < 2; times += 1) {
		const left = await product.post(acme.slug, "/support/leave", {}, { headers: { cookie } });
		expect([left.status, left.headers.location]).toEqual([302, "/support?left"]);
		expect(left.headers["set-cookie"]?.[0]).toContain("Max-Age=0");
	}
	expect(await peopleSeen(acme, cookie)).toBe("302 /support");
	expect(await supportLinesOf(kit, acme)).toEqual([
		"support-consent:give",
		"support-visit:begin",
		"support-visit:leave",
	]);
	const ours = await kit.owner<{ action: string; staff_id: string }[]>`
		select action, staff_id from staff_actions where tenant_id = ${acme.id} order by at, id`;
	expect(ours).toEqual([
		{ action: "support:begin", staff_id: staff.id },
		{ action: "support:leave", staff_id: staff.id },
	]);
});

test("a member who also looks as support reads only until they leave", async () => {
	const acme = await openTenant(kit);
	const member = await product.cookieOf(acme);
	const cookie = `${member}; ${await lookAt(product, acme.slug, staff)}`;
	const named = { name: "Other Name" };
	const renamed = await product.post(acme.slug, "/account/name", named, { headers: { cookie } });
	expect(renamed.status).toBe(403);
	await product.post(acme.slug, "/support/leave", {}, { headers: { cookie } });
	const again = await product.post(acme.slug, "/account/name", named, { headers: { cookie } });
	expect(again.status).toBe(302);
});

function ago(seconds: number): Date {
	return new Date(Date.now() - seconds * 1000);
}
