import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import {
	currentConsent,
	endConsent,
	isConsentInForce,
	noteExpiry,
} from "#app/modules/support/consent.server.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { supportConsents } from "#db/tenant/support.ts";
import { testKit } from "#tests/kit/kit.ts";
import { jobsOf } from "#tests/kit/queue.ts";
import { refusal } from "#tests/kit/refusal.ts";
import { consentOf, supportLinesOf } from "#tests/kit/support.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const now = new Date("2026-11-22T10:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const hour = 3_600_000;

function consentNow(tenant: TestTenant, at: Date) {
	return kit.asTenant(tenant, (db) => currentConsent(db, at));
}

test("a consent counts from the moment it is given until its time is up", async () => {
	const acme = await kit.createTenant();
	expect(await consentNow(acme, now)).toBeNull();
	await consentOf(kit, acme, 1, now);
	const given = await consentNow(acme, now);
	expect(given).toMatchObject({ givenAt: now, until: later(hour), givenBy: acme.owner.name });
	expect(await consentNow(acme, later(hour - 1))).toEqual(given);
	expect(await consentNow(acme, later(hour))).toBeNull();
});

test("while one is open no second is given, however many ask at once", async () => {
	const acme = await kit.createTenant();
	const given = await Promise.allSettled([
		consentOf(kit, acme, 1, now),
		consentOf(kit, acme, 168, now),
		consentOf(kit, acme, 24, now),
	]);
	expect(given.map(({ status }) => status).toSorted()).toEqual([
		"fulfilled",
		"rejected",
		"rejected",
	]);
	await expect(consentOf(kit, acme, 24, now)).rejects.toMatchObject({
		code: "support.consented",
		status: 409,
	});
});

test("an owner ends it at once, and another does not bring the first back", async () => {
	const acme = await kit.createTenant();
	await consentOf(kit, acme, 24, now);
	const first = await consentNow(acme, now);
	const owner = { kind: "member", id: acme.owner.id } as const;
	await kit.asTenant(acme, (db) => endConsent(db, owner, later(1)));
	expect(await consentNow(acme, later(1))).toBeNull();
	await kit.asTenant(acme, (db) => endConsent(db, owner, later(2)));
	await consentOf(kit, acme, 1, later(3));
	const isBack = await kit.asTenant(acme, (db) =>
		isConsentInForce(db, first?.id ?? newId(), later(4)),
	);
	expect(isBack).toBe(false);
	expect(await supportLinesOf(kit, acme)).toEqual([
		"support-consent:give",
		"support-consent:end",
		"support-consent:give",
	]);
});

test("giving and ending name the owner", async () => {
	const acme = await kit.createTenant();
	await consentOf(kit, acme, 24, now);
	const owner = { kind: "member", id: acme.owner.id, requestId: "r-1" } as const;
	await kit.asTenant(acme, (db) => endConsent(db, owner, later(1)));
	const lines = await kit.asTenant(acme, (db) =>
		db
			.select({ kind: auditLines.actorKind, id: auditLines.actorId })
			.from(auditLines)
			.where(eq(auditLines.objectType, "support-consent")),
	);
	expect(lines).toEqual([
		{ kind: "member", id: acme.owner.id },
		{ kind: "member", id: acme.owner.id },
	]);
});

test("a job waits for its end, and the end is written down once", async () => {
	const acme = await kit.createTenant();
	await consentOf(kit, acme, 1, now);
	const [job] = await jobsOf(kit, acme.id);
	expect([job?.data.job, job?.start_after]).toEqual(["end-support-consent", later(hour)]);
	await kit.asTenant(acme, (db) => noteExpiry(db, later(hour - 1)));
	expect(await supportLinesOf(kit, acme)).toEqual(["support-consent:give"]);
	await kit.asTenant(acme, (db) => noteExpiry(db, later(hour)));
	await kit.asTenant(acme, (db) => noteExpiry(db, later(2 * hour)));
	expect(await supportLinesOf(kit, acme)).toEqual([
		"support-consent:give",
		"support-consent:expire",
	]);
});

test("one whose time is up stands in nobody's way, with the job or without", async () => {
	const acme = await kit.createTenant();
	await consentOf(kit, acme, 1, now);
	await consentOf(kit, acme, 1, later(hour));
	expect(await supportLinesOf(kit, acme)).toEqual([
		"support-consent:give",
		"support-consent:expire",
		"support-consent:give",
	]);
});

test("the database itself keeps none longer than seven days", async () => {
	const acme = await kit.createTenant();
	const attempt = kit.asTenant(acme, (db) =>
		db.insert(supportConsents).values({
			...{ id: newId(), givenBy: acme.owner.id, givenAt: now },
			until: later(168 * hour + 1000),
		}),
	);
	expect(await refusal(attempt)).toBe("23514");
	await consentOf(kit, acme, 168, now);
});
