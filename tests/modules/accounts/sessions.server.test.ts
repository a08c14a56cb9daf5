import { expect, test } from "vitest";
import {
	endOtherSessions,
	endOwnSession,
	openSessions,
	startSession,
} from "#app/modules/accounts/sessions.server.ts";
import { readSession } from "#app/request/session.server.ts";
import { members, sessions } from "#db/tenant/members.ts";
import { testKit } from "#tests/kit/kit.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const unseen = { network: null, isProven: false, replaces: undefined };
const kit = testKit();
const start = new Date("2026-11-23T08:00:00Z");
const days = (count: number) => new Date(start.getTime() + count * 24 * 3_600_000);
const host = "acme.localhost";

function begin(tenant: TestTenant, memberId = tenant.owner.id, now = start) {
	return kit.asTenant(tenant, (db) =>
		startSession(db, { memberId, host, userAgent: "Firefox/140", ...unseen }, now),
	);
}

function read(tenant: TestTenant, token: string, now: Date) {
	return kit.asTenant(tenant, (db) => readSession(db, token, host, now));
}

test("a session that is not used ends after the tenant's idle days", async () => {
	const acme = await kit.createTenant({ settings: { SESSION_IDLE_DAYS: 3 } });
	const { token } = await begin(acme);
	expect(await read(acme, token, days(2.99))).not.toBeNull();
	const other = await begin(acme);
	expect(await read(acme, other.token, days(3))).toBeNull();
});

test("use moves its end, but never past the absolute days", async () => {
	const acme = await kit.createTenant({
		settings: { SESSION_IDLE_DAYS: 3, SESSION_ABSOLUTE_DAYS: 7 },
	});
	const { token, maxAge } = await begin(acme);
	expect(maxAge).toBe(7 * 24 * 3600);
	for (const day of [2, 4, 6]) expect(await read(acme, token, days(day))).not.toBeNull();
	expect((await read(acme, token, days(6.5)))?.expiresAt).toEqual(days(7));
	expect(await read(acme, token, days(7))).toBeNull();
});

test("a shorter setting counts at the next use", async () => {
	const acme = await kit.createTenant({ settings: { SESSION_IDLE_DAYS: 30 } });
	const { token } = await begin(acme);
	await kit.owner`update ${kit.owner(acme.schemaName)}.settings set value = '1' where key = 'SESSION_IDLE_DAYS'`;
	expect((await read(acme, token, days(2)))?.expiresAt).toEqual(days(3));
});

test("who is deactivated is out with the next request", async () => {
	const acme = await kit.createTenant();
	const { token } = await begin(acme);
	await kit.asTenant(acme, (db) => db.update(members).set({ deactivatedAt: start }));
	expect(await read(acme, token, start)).toBeNull();
});

test("signing out the others leaves the one in use", async () => {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	const [mine, other] = [await begin(acme), await begin(acme)];
	const theirs = await begin(acme, acme.member("employee").id);
	const session = await read(acme, mine.token, start);
	const actor = { kind: "member", id: acme.owner.id } as const;
	await kit.asTenant(acme, (db) => endOtherSessions(db, actor, acme.owner.id, session?.id ?? ""));
	expect(await read(acme, mine.token, start)).not.toBeNull();
	expect(await read(acme, other.token, start)).toBeNull();
	expect(await read(acme, theirs.token, start)).not.toBeNull();
});

test("nobody ends somebody else's session by its id", async () => {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	const employee = acme.member("employee").id;
	const theirs = await begin(acme, acme.owner.id);
	const actor = { kind: "member", id: employee } as const;
	await kit.asTenant(acme, async (db) => {
		const [session] = await openSessions(db, acme.owner.id, start);
		await endOwnSession(db, actor, employee, session?.id ?? "");
	});
	expect(await read(acme, theirs.token, start)).not.toBeNull();
});

test("the list has what counts now, and expired rows go with the next sign-in", async () => {
	const acme = await kit.createTenant({ settings: { SESSION_IDLE_DAYS: 1 } });
	await begin(acme);
	await begin(acme, acme.owner.id, days(2));
	const [open, rows] = await kit.asTenant(acme, async (db) => [
		await openSessions(db, acme.owner.id, days(2)),
		await db.$count(sessions),
	]);
	expect(open).toHaveLength(1);
	expect(rows).toBe(1);
});
