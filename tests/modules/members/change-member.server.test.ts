import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { startSession } from "#app/modules/accounts/sessions.server.ts";
import { nothingBought } from "#app/modules/entitlements/effective.ts";
import {
	type ChangedBy,
	changeRole,
	deactivateMember,
	reactivateMember,
	signMemberOutEverywhere,
} from "#app/modules/members/change-member.server.ts";
import type { RoleName } from "#app/request/role.ts";
import type { TenantDb } from "#db/handle.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { members, sessions } from "#db/tenant/members.ts";
import { testKit } from "#tests/kit/kit.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const unseen = { network: null, isProven: false, replaces: undefined };
const kit = testKit();
const start = new Date("2026-11-23T08:00:00Z");
const starter = { plan: "starter", planVersion: 1, trialEndsAt: null, ...nothingBought } as const;

const holding = { tenant: starter, now: start };
const builtIn = (role: RoleName) => ({ role, customRoleId: null });

function as(person: { id: string; role: ChangedBy["role"] }): ChangedBy {
	return { id: person.id, role: person.role };
}

function person(tenant: TestTenant, id: string) {
	return kit.asTenant(tenant, async (db) => {
		const [row] = await db.select().from(members).where(eq(members.id, id));
		if (!row) throw new Error("nobody");
		return row;
	});
}

function seatsUsed(tenant: TestTenant) {
	return kit.asTenant(tenant, async (db) => {
		const [row] = await db.select({ used: entitlement.seatsUsed }).from(entitlement);
		return row?.used;
	});
}

test("an admin makes an employee a manager, and the audit log has before and after", async () => {
	const acme = await kit.createTenant({ members: [{ role: "admin" }, { role: "employee" }] });
	const { id } = acme.member("employee");
	await kit.asTenant(acme, (db) =>
		changeRole(db, as(acme.member("admin")), id, builtIn("manager"), holding),
	);
	expect((await person(acme, id)).role).toBe("manager");
	const lines = await kit.asTenant(acme, (db) => db.select().from(auditLines));
	expect(lines).toContainEqual(
		expect.objectContaining({
			action: "member:change-role",
			actorId: acme.member("admin").id,
			objectId: id,
			before: { role: "employee", customRoleId: null, hasSeat: true },
			after: { role: "manager", customRoleId: null, hasSeat: true },
		}),
	);
});

test("the last owner cannot be demoted; with a second one they can", async () => {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	const owner = as(acme.owner);
	const demote = () =>
		kit.asTenant(acme, (db) => changeRole(db, owner, acme.owner.id, builtIn("admin"), holding));
	await expect(demote()).rejects.toMatchObject({ code: "member.owner.last", status: 409 });
	await kit.asTenant(acme, (db) =>
		changeRole(db, owner, acme.member("employee").id, builtIn("owner"), holding),
	);
	await demote();
	expect((await person(acme, acme.owner.id)).role).toBe("admin");
});

test("two owners who demote each other at once leave one", async () => {
	const acme = await kit.createTenant({ members: [{ role: "owner" }] });
	const [first, second] = acme.members;
	if (!first || !second) throw new Error("two owners are needed");
	const outcomes = await Promise.allSettled([
		kit.asTenant(acme, (db) => changeRole(db, as(first), second.id, builtIn("employee"), holding)),
		kit.asTenant(acme, (db) => changeRole(db, as(second), first.id, builtIn("employee"), holding)),
	]);
	expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	const owners = await kit.asTenant(acme, (db) => db.$count(members, eq(members.role, "owner")));
	expect(owners).toBe(1);
});

test("an admin neither makes nor ends an owner", async () => {
	const acme = await kit.createTenant({
		members: [{ role: "admin" }, { role: "employee" }, { role: "owner" }],
	});
	const admin = as(acme.member("admin"));
	const acts: ((db: TenantDb) => Promise<unknown>)[] = [
		(db) => changeRole(db, admin, acme.member("employee").id, builtIn("owner"), holding),
		(db) => changeRole(db, admin, acme.owner.id, builtIn("employee"), holding),
		(db) => deactivateMember(db, admin, acme.owner.id, start),
		(db) => signMemberOutEverywhere(db, admin, acme.owner.id),
	];
	for (const act of acts) {
		await expect(kit.asTenant(acme, act)).rejects.toMatchObject({ code: "member.owner.only" });
	}
});

test("who leaves is signed out, frees the seat, and keeps name and address", async () => {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	const { id, name, email } = acme.member("employee");
	await kit.asTenant(acme, (db) =>
		startSession(db, { memberId: id, host: "h", userAgent: null, ...unseen }, start),
	);
	expect(await seatsUsed(acme)).toBe(2);
	const leave = () => kit.asTenant(acme, (db) => deactivateMember(db, as(acme.owner), id, start));
	await leave();
	await leave();
	expect(await seatsUsed(acme)).toBe(1);
	expect(await kit.asTenant(acme, (db) => db.$count(sessions))).toBe(0);
	expect(await person(acme, id)).toMatchObject({ name, email, deactivatedAt: start });
});

test("who comes back takes a seat, if there is one", async () => {
	const acme = await kit.createTenant({
		plan: "starter",
		trialEndsAt: null,
		members: [{ role: "employee" }],
	});
	const { id } = acme.member("employee");
	const back = () =>
		kit.asTenant(acme, (db) =>
			reactivateMember(db, as(acme.owner), id, { tenant: starter, now: start }),
		);
	await kit.asTenant(acme, (db) => deactivateMember(db, as(acme.owner), id, start));
	await kit.owner`update ${kit.owner(acme.schemaName)}.entitlement set seats_used = 1000`;
	await expect(back()).rejects.toMatchObject({ code: "limit.members" });
	expect((await person(acme, id)).deactivatedAt).toEqual(start);
	await kit.owner`update ${kit.owner(acme.schemaName)}.entitlement set seats_used = 1`;
	await back();
	expect((await person(acme, id)).deactivatedAt).toBeNull();
	expect(await seatsUsed(acme)).toBe(2);
});

test("nobody deactivates themselves, and nobody is there whose id is another's", async () => {
	const acme = await kit.createTenant({ members: [{ role: "admin" }] });
	const admin = acme.member("admin");
	await expect(
		kit.asTenant(acme, (db) => deactivateMember(db, as(admin), admin.id, start)),
	).rejects.toMatchObject({ code: "member.self" });
	const bolt = await kit.createTenant();
	for (const id of [newId(), bolt.owner.id]) {
		await expect(
			kit.asTenant(acme, (db) => changeRole(db, as(acme.owner), id, builtIn("admin"), holding)),
		).rejects.toMatchObject({ status: 404 });
	}
});

test("who was an owner a moment ago acts as one no more", async () => {
	const acme = await kit.createTenant({ members: [{ role: "owner" }, { role: "employee" }] });
	const former = acme.members[1];
	if (!former) throw new Error("a second owner is needed");
	await kit.asTenant(acme, (db) =>
		changeRole(db, as(acme.owner), former.id, builtIn("admin"), holding),
	);
	await expect(
		kit.asTenant(acme, (db) =>
			changeRole(db, as(former), acme.member("employee").id, builtIn("owner"), holding),
		),
	).rejects.toMatchObject({ code: "member.owner.only" });
});
