import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { archiveRole } from "#app/modules/members/archive-role.server.ts";
import { changeRole } from "#app/modules/members/change-member.server.ts";
import { rolesGivenBy } from "#app/modules/members/own-roles.server.ts";
import { permissionsOf } from "#app/modules/members/permission-catalogue.ts";
import { changeOwnRole, makeRole } from "#app/modules/members/save-role.server.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { invitations, members } from "#db/tenant/members.ts";
import { testKit } from "#tests/kit/kit.ts";
import { giveOwnRole } from "#tests/kit/own-role.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestMember, TestTenant } from "#tests/kit/tenant.ts";
import { holdingOf, inviting, start } from "./inviting.ts";

const kit = testKit();
const product = testProduct(kit);
const { invite, seatsUsed } = inviting(kit);
const holding = { tenant: holdingOf("team"), now: start };
const desk = { name: "Desk", note: "", permissions: ["client:read", "project:read"] };

function by({ id, role }: TestMember) {
	const member = { id, role, permissions: permissionsOf(role) };
	return { member, requestId: "req-1", now: start };
}

function make(tenant: TestTenant, base: "admin" | "employee" | "client-viewer" = "employee") {
	return kit.asTenant(tenant, (db) => makeRole(db, by(tenant.owner), base, desk));
}

async function memberOf(tenant: TestTenant, id: string) {
	const [row] = await kit.asTenant(tenant, (db) =>
		db
			.select({ role: members.role, own: members.customRoleId, hasSeat: members.hasSeat })
			.from(members)
			.where(eq(members.id, id)),
	);
	return row;
}

test("a role is made and changed with its lines, and no two have one name", async () => {
	const acme = await kit.createTenant();
	const { id = "" } = await make(acme);
	expect((await make(acme)).errors?.name).toMatch(/There is a role called Desk already/);
	const wider = { ...desk, note: "At the door", permissions: ["client:read", "member:manage"] };
	await kit.asTenant(acme, (db) => changeOwnRole(db, by(acme.owner), id, wider));
	const none = { ...desk, permissions: ["security:manage"] };
	const refused = await kit.asTenant(acme, (db) => changeOwnRole(db, by(acme.owner), id, none));
	expect(refused.errors?.permissions).toMatch(/at least one thing/);
	const lines = await kit.asTenant(acme, (db) =>
		db.select({ action: auditLines.action, after: auditLines.after }).from(auditLines),
	);
	expect(lines.filter(({ action }) => action.startsWith("role:"))).toEqual([
		{ action: "role:make", after: expect.objectContaining({ name: "Desk", baseRole: "employee" }) },
		{
			action: "role:change",
			after: {
				name: "Desk",
				note: "At the door",
				permissions: ["client:read", "member:read", "member:manage"],
			},
		},
	]);
});

test("a role that only reads gives the seat back, and one that captures takes it again", async () => {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	const { id: customRoleId = "" } = await make(acme, "client-viewer");
	const person = acme.member("employee").id;
	const give = (to: Parameters<typeof changeRole>[3]) =>
		kit.asTenant(acme, (db) => changeRole(db, by(acme.owner).member, person, to, holding));
	await give({ role: "client-viewer", customRoleId });
	expect(await memberOf(acme, person)).toEqual({
		...{ role: "client-viewer", own: customRoleId, hasSeat: false },
	});
	expect(await seatsUsed(acme)).toBe(1);
	await kit.asTenant(acme, (db) => db.update(entitlement).set({ seatsUsed: 100 }));
	const again = give({ role: "employee", customRoleId: null });
	await expect(again).rejects.toMatchObject({ code: "limit.members" });
	await kit.asTenant(acme, (db) => db.update(entitlement).set({ seatsUsed: 1 }));
	await give({ role: "employee", customRoleId: null });
	expect(await memberOf(acme, person)).toEqual({ role: "employee", own: null, hasSeat: true });
	expect(await seatsUsed(acme)).toBe(2);
});

test("a role that somebody has is not archived, but with another for them", async () => {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	const person = acme.member("employee");
	const id = await giveOwnRole(kit, acme, person, ["client:read"]);
	await invite(acme, [{ email: "bo@acme.example", role: "employee", customRoleId: id }]);
	const given = await kit.asTenant(acme, (db) => rolesGivenBy(db, by(acme.owner).member));
	const archive = (name?: string) =>
		kit.asTenant(acme, (db) =>
			archiveRole(db, by(acme.owner), id, given.find((role) => role.label === name) ?? null),
		);
	await expect(archive()).rejects.toThrow(/^2 people have this role/);
	await expect(archive("Office")).rejects.toMatchObject({ code: "role.held" });
	expect(await archive("Employee")).toEqual({ name: "Office", moved: 2 });
	expect(await memberOf(acme, person.id)).toMatchObject({ role: "employee", own: null });
	const [open] = await kit.asTenant(acme, (db) =>
		db.select({ own: invitations.customRoleId }).from(invitations),
	);
	expect(open).toEqual({ own: null });
	const left = await kit.asTenant(acme, (db) => rolesGivenBy(db, by(acme.owner).member));
	expect(left.map(({ label }) => label)).not.toContain("Office");
	// The name is free again.
	expect((await make(acme)).errors).toBeUndefined();
});

test("who ranks below a role neither changes nor archives it", async () => {
	const acme = await kit.createTenant({ members: [{ role: "manager" }] });
	const { id = "" } = await make(acme, "admin");
	const lead = by(acme.member("manager"));
	const change = kit.asTenant(acme, (db) => changeOwnRole(db, lead, id, desk));
	await expect(change).rejects.toMatchObject({ status: 404 });
	const archival = kit.asTenant(acme, (db) => archiveRole(db, lead, id, null));
	await expect(archival).rejects.toMatchObject({ status: 404 });
});

test("after a downgrade the roles go on, and making or changing one is refused with the plan that has it", async () => {
	const acme = await kit.createTenant({
		...{ plan: "team", trialEndsAt: null },
		members: [{ role: "employee" }],
	});
	const person = acme.member("employee");
	const id = await giveOwnRole(kit, acme, person, ["client:read"]);
	const theirs = { headers: { cookie: await product.cookieOf(acme, person) } };
	expect((await product.ask(acme.slug, "/clients", theirs)).status).toBe(200);
	expect((await product.ask(acme.slug, "/projects", theirs)).status).toBe(404);
	const owners = { headers: { cookie: await product.cookieOf(acme) } };
	const list = await product.ask(acme.slug, "/people/roles", owners);
	expect(list.text).toContain("This comes with Business");
	expect(list.text).toContain("Office");
	const form = { name: "Office", permissions: "project:read" };
	for (const path of ["/people/roles/new", `/people/roles/${id}`]) {
		const refused = await product.post(acme.slug, path, form, owners);
		expect([refused.status, refused.text]).toEqual([403, expect.stringContaining("Business")]);
	}
	const archival = `/people/roles/${id}/archival`;
	const archived = await product.post(acme.slug, archival, { to: "employee" }, owners);
	expect(archived.status).toBe(302);
});
