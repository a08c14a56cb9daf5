import { expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { newToken } from "#app/lib/secret.server.ts";
import { type Holding, nothingBought } from "#app/modules/entitlements/effective.ts";
import {
	claimSeat,
	countSeats,
	moveSeats,
	recountSeats,
	releaseSeat,
	seatsOver,
} from "#app/modules/entitlements/seats.server.ts";
import { Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { invitations, members } from "#db/tenant/members.ts";
import { testKit } from "#tests/kit/kit.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const now = new Date("2026-11-22T10:00:00Z");
const starter: Holding = { plan: "starter", planVersion: 1, trialEndsAt: null, ...nothingBought };

async function addMember(db: TenantDb): Promise<void> {
	const id = newId();
	await db.insert(members).values({ id, name: "New", email: `${id}@a.example`, role: "employee" });
}

async function invite(db: TenantDb, expiresAt: Date, role: "employee" | "client-viewer") {
	const id = newId();
	const tokenHash = newToken();
	await db.insert(invitations).values({ id, email: `${id}@a.example`, role, tokenHash, expiresAt });
}

function seatsUsed(tenant: TestTenant): Promise<number | undefined> {
	return kit.asTenant(tenant, async (db) => {
		const [row] = await db.select({ used: entitlement.seatsUsed }).from(entitlement);
		return row?.used;
	});
}

function refusalOf(claim: Promise<void>): Promise<string> {
	return claim.then(
		() => "taken",
		(error) => (error instanceof Problem ? error.code : String(error)),
	);
}

test("of 50 who ask at once for 5 seats exactly 5 get one", async () => {
	const four = Array.from({ length: 4 }, () => ({ role: "employee" as const }));
	const acme = await kit.createTenant({ plan: "starter", members: four });
	const claims = Array.from({ length: 50 }, () =>
		refusalOf(
			kit.asTenant(acme, async (db) => {
				await claimSeat(db, starter, now);
				await addMember(db);
			}),
		),
	);
	const outcomes = await Promise.all(claims);
	expect(outcomes.filter((outcome) => outcome === "taken")).toHaveLength(5);
	expect(outcomes.filter((outcome) => outcome === "limit.members")).toHaveLength(45);
	expect(await seatsUsed(acme)).toBe(10);
	const counted = await kit.asTenant(acme, (db) => countSeats(db, now));
	expect(counted).toEqual({ members: 10, invitations: 0 });
});

test("a claim that is rolled back leaves its seat free", async () => {
	const acme = await kit.createTenant({ plan: "starter" });
	const failing = kit.asTenant(acme, async (db) => {
		await claimSeat(db, starter, now);
		throw new Error("the rest failed");
	});
	await expect(failing).rejects.toThrow("the rest failed");
	expect(await seatsUsed(acme)).toBe(1);
});

test("the refusal names the plan and its limit", async () => {
	const nine = Array.from({ length: 9 }, () => ({ role: "employee" as const }));
	const acme = await kit.createTenant({ plan: "starter", members: nine });
	const claim = kit.asTenant(acme, (db) => claimSeat(db, starter, now));
	await expect(claim).rejects.toThrow("Starter has room for 10 people");
});

test("a trial has Team's seats, and loses them when it ends", async () => {
	const nine = Array.from({ length: 9 }, () => ({ role: "employee" as const }));
	const acme = await kit.createTenant({ plan: "starter", members: nine });
	const trial: Holding = { ...starter, trialEndsAt: new Date("2026-11-30T00:00:00Z") };
	await kit.asTenant(acme, (db) => claimSeat(db, trial, now));
	expect(await seatsUsed(acme)).toBe(11);
	const afterwards = kit.asTenant(acme, (db) => claimSeat(db, starter, now));
	expect(await refusalOf(afterwards)).toBe("limit.members");
	expect(await seatsUsed(acme)).toBe(11);
});

test("no limit is no limit", async () => {
	const acme = await kit.createTenant({ plan: "business" });
	const business: Holding = {
		plan: "business",
		planVersion: 1,
		trialEndsAt: null,
		...nothingBought,
	};
	await kit.asTenant(acme, async (db) => {
		for (let claim = 0; claim < 120; claim += 1) await claimSeat(db, business, now);
	});
	expect(await seatsUsed(acme)).toBe(121);
});

test("an expired invitation frees its seat when the last one is asked for", async () => {
	const acme = await kit.createTenant({ plan: "starter" });
	await kit.asTenant(acme, async (db) => {
		for (let claim = 0; claim < 9; claim += 1) {
			await claimSeat(db, starter, now);
			const isExpired = claim < 2;
			await invite(db, new Date(now.getTime() + (isExpired ? -1 : 1) * 60_000), "employee");
		}
		await invite(db, new Date(now.getTime() - 60_000), "client-viewer");
	});
	expect(await seatsUsed(acme)).toBe(10);
	await kit.asTenant(acme, (db) => claimSeat(db, starter, now));
	expect(await seatsUsed(acme)).toBe(9);
	await kit.asTenant(acme, (db) => claimSeat(db, starter, now));
	const third = kit.asTenant(acme, (db) => claimSeat(db, starter, now));
	expect(await refusalOf(third)).toBe("limit.members");
});

test("a seat given back can be taken again", async () => {
	const nine = Array.from({ length: 9 }, () => ({ role: "employee" as const }));
	const acme = await kit.createTenant({ plan: "starter", members: nine });
	await kit.asTenant(acme, (db) => releaseSeat(db));
	await kit.asTenant(acme, (db) => claimSeat(db, starter, now));
	expect(await seatsUsed(acme)).toBe(10);
});

test("a recount finds the members and the open invitations, and nobody who needs no seat", async () => {
	const acme = await kit.createTenant({
		plan: "team",
		members: [{ role: "employee" }, { role: "client-viewer" }],
	});
	await kit.asTenant(acme, async (db) => {
		await invite(db, new Date(now.getTime() + 60_000), "employee");
		await invite(db, new Date(now.getTime() - 60_000), "employee");
		await db.update(entitlement).set({ seatsUsed: 77 });
		await recountSeats(db, now);
	});
	expect(await seatsUsed(acme)).toBe(3);
});

test("seats can always be given back, and none is given while too many are in use", async () => {
	const twelve = Array.from({ length: 11 }, () => ({ role: "employee" as const }));
	const acme = await kit.createTenant({ plan: "starter", members: twelve });
	const move = (given: number, released: number) =>
		kit.asTenant(acme, (db) => moveSeats(db, starter, { given, released }, now));
	expect(await move(1, 1)).toMatch(/Starter has room for 10 people/);
	expect(await move(0, 1)).toBeNull();
	expect(await move(1, 1)).toMatch(/room for 10/);
	expect(await move(1, 2)).toBeNull();
	expect(await seatsUsed(acme)).toBe(10);
});

test("a workspace is over its seats by what is open, not by what has expired", async () => {
	const ten = Array.from({ length: 9 }, () => ({ role: "employee" as const }));
	const acme = await kit.createTenant({ plan: "starter", members: ten });
	const over = () =>
		kit.asTenant(acme, async (db) => {
			const [row] = await db.select({ used: entitlement.seatsUsed }).from(entitlement);
			return seatsOver(db, starter, row?.used ?? 0, now);
		});
	expect(await over()).toBeNull();
	await kit.asTenant(acme, async (db) => {
		await invite(db, new Date(now.getTime() - 60_000), "employee");
		await db.update(entitlement).set({ seatsUsed: 11 });
	});
	expect(await over()).toBeNull();
	await kit.asTenant(acme, (db) => invite(db, new Date(now.getTime() + 60_000), "employee"));
	expect(await over()).toEqual({ used: 11, limit: 10 });
});
