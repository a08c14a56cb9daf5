import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Holding, nothingBought } from "#app/modules/entitlements/effective.ts";
import { countSeats } from "#app/modules/entitlements/seats.server.ts";
import type { ChangedBy } from "#app/modules/members/change-member.server.ts";
import { chooseSeats } from "#app/modules/members/choose-seats.server.ts";
import type { SeatChoice } from "#app/modules/members/seat-choice.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { members } from "#db/tenant/members.ts";
import { testKit } from "#tests/kit/kit.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { days, inviting, start } from "./inviting.ts";

const kit = testKit();
const { invite, linkOf, accept, seatsUsed } = inviting(kit);
const starter: Holding = { plan: "starter", planVersion: 1, trialEndsAt: null, ...nothingBought };

/** A workspace on Starter, which has room for 10. */
function company(people: number) {
	const members = Array.from({ length: people - 2 }, () => ({ role: "employee" as const }));
	return kit.createTenant({ plan: "starter", members: [{ role: "admin" }, ...members] });
}

function choose(tenant: TestTenant, choice: Partial<SeatChoice>, by: ChangedBy = tenant.owner) {
	const { id, role } = by;
	return kit.asTenant(tenant, (db) =>
		chooseSeats(
			db,
			{ id, role },
			{ give: [], release: [], ...choice },
			{ tenant: starter, now: start },
		),
	);
}

function seated(tenant: TestTenant) {
	return kit.asTenant(tenant, async (db) => {
		const rows = await db
			.select({ id: members.id })
			.from(members)
			.where(eq(members.hasSeat, true))
			.orderBy(asc(members.id));
		return rows.map(({ id }) => id);
	});
}

const employees = (tenant: TestTenant) => tenant.members.slice(2).map(({ id }) => id);

test("a seat is taken and given back, with who did it", async () => {
	const acme = await company(4);
	const [ann = "", ben = ""] = employees(acme);
	expect(await choose(acme, { release: [ann, ben] })).toMatchObject({
		released: ["Member 2", "Member 3"],
	});
	expect(await seated(acme)).not.toContain(ann);
	expect(await seatsUsed(acme)).toBe(2);
	expect(await choose(acme, { give: [ann], release: [] })).toMatchObject({ given: ["Member 2"] });
	expect(await seatsUsed(acme)).toBe(3);
	const lines = await kit.asTenant(acme, (db) => db.select().from(auditLines));
	const ofAnn = lines.filter(({ objectId }) => objectId === ann);
	expect(ofAnn.map(({ action, actorId }) => [action, actorId])).toEqual([
		["seat:release", acme.owner.id],
		["seat:give", acme.owner.id],
	]);
});

test("asked twice it is done once", async () => {
	const acme = await company(4);
	const [ann = ""] = employees(acme);
	await choose(acme, { release: [ann] });
	expect(await choose(acme, { release: [ann] })).toMatchObject({ given: [], released: [] });
	expect(await seatsUsed(acme)).toBe(3);
});

test("without a free seat none is given, and nothing of the same choice is done", async () => {
	const acme = await company(12);
	const [ann = "", ben = "", cleo = ""] = employees(acme);
	await choose(acme, { release: [ann] });
	const refused = await choose(acme, { give: [ann], release: [ben] });
	expect(refused.refusal).toMatch(/room for 10 people/);
	expect(await seated(acme)).toContain(ben);
	expect(await choose(acme, { give: [ann], release: [ben, cleo] })).toMatchObject({
		refusal: null,
	});
	expect(await seatsUsed(acme)).toBe(10);
});

test("of many who give the last seat and invite at once exactly one gets it", async () => {
	const acme = await company(10);
	const [ann = "", ben = ""] = employees(acme);
	await choose(acme, { release: [ann, ben] });
	await invite(acme, [{ email: "first@acme.example", role: "employee" }], start, "starter");
	const asked = await Promise.allSettled([
		choose(acme, { give: [ann] }),
		choose(acme, { give: [ben] }),
		choose(acme, { give: [ann, ben] }),
		invite(acme, [{ email: "second@acme.example", role: "employee" }], start, "starter"),
	]);
	const done = asked.filter(
		({ status, ...one }) => status === "fulfilled" && !("value" in one && isRefused(one.value)),
	);
	expect(done).toHaveLength(1);
	const counted = await kit.asTenant(acme, (db) => countSeats(db, start));
	expect(counted.members + counted.invitations).toBe(10);
	expect(await seatsUsed(acme)).toBe(10);
});

function isRefused(value: unknown): boolean {
	return (
		typeof value === "object" && value !== null && "refusal" in value && value.refusal !== null
	);
}

test("opposite choices at once neither wait for each other nor miscount", async () => {
	const acme = await company(10);
	const people = employees(acme);
	const half = [people.slice(0, 4), people.slice(4)] as const;
	await Promise.all([
		choose(acme, { release: half[0] }),
		choose(acme, { release: [...half[1]].reverse() }),
		choose(acme, { release: [...people].reverse() }),
		choose(acme, { release: [acme.owner.id] }),
	]);
	expect(await seated(acme)).toEqual([acme.member("admin").id]);
	expect(await seatsUsed(acme)).toBe(1);
});

test("the last owner may be without a seat and stays owner", async () => {
	const acme = await company(3);
	await choose(acme, { release: [acme.owner.id] });
	const [owner] = await kit.asTenant(acme, (db) =>
		db.select().from(members).where(eq(members.id, acme.owner.id)),
	);
	expect(owner).toMatchObject({ role: "owner", hasSeat: false, deactivatedAt: null });
});

test("an admin decides on everybody's seat but an owner's", async () => {
	const acme = await company(3);
	const admin = acme.member("admin");
	const [ann = ""] = employees(acme);
	await expect(choose(acme, { release: [acme.owner.id, ann] }, admin)).rejects.toMatchObject({
		code: "seat.owner",
	});
	expect(await seatsUsed(acme)).toBe(3);
	await choose(acme, { release: [ann, admin.id] }, admin);
	expect(await seatsUsed(acme)).toBe(1);
});

test("who left or looks on for a client is given none", async () => {
	const acme = await kit.createTenant({
		plan: "starter",
		members: [{ role: "employee" }, { role: "client-viewer" }],
	});
	const [left, viewer] = [acme.member("employee").id, acme.member("client-viewer").id];
	await kit.asTenant(acme, (db) =>
		db.update(members).set({ deactivatedAt: start, hasSeat: false }).where(eq(members.id, left)),
	);
	expect(await choose(acme, { give: [left, viewer] })).toMatchObject({ given: [] });
	expect(await seated(acme)).toEqual([acme.owner.id]);
});

test("an invitation holds its seat until it is accepted, also while the others are full", async () => {
	const acme = await company(10);
	const [ann = "", ben = ""] = employees(acme);
	await choose(acme, { release: [ann] });
	await invite(acme, undefined, start, "starter");
	expect((await choose(acme, { give: [ann] })).refusal).toMatch(/room for 10/);
	await accept(acme, await linkOf(acme), days(1));
	expect(await seatsUsed(acme)).toBe(10);
	expect(await seated(acme)).toHaveLength(10);
	await choose(acme, { give: [ann], release: [ben] });
	const [row] = await kit.asTenant(acme, (db) => db.select().from(entitlement));
	expect(row?.seatsUsed).toBe(10);
});
