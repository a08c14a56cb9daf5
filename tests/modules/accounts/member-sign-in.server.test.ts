import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hashPassword } from "#app/lib/password-hash.server.ts";
import { tokenHash } from "#app/lib/secret.server.ts";
import { memberSignIn } from "#app/modules/accounts/member-sign-in.server.ts";
import { createPasswords } from "#app/modules/accounts/passwords.server.ts";
import { signInWithForm } from "#app/modules/accounts/sign-in.server.ts";
import { readSession } from "#app/request/session.server.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { members, sessions } from "#db/tenant/members.ts";
import { testKit } from "#tests/kit/kit.ts";
import { type TestTenant, testSecret } from "#tests/kit/tenant.ts";

const kit = testKit();
const passwords = createPasswords();
const password = "tarpaulin river lamp";
const passwordHash = await hashPassword(password);
const start = new Date("2026-11-23T08:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

type Try = { email?: string; password?: string; from?: string; now?: Date; replaces?: string };

function signIn(
	tenant: TestTenant,
	wish: Try = {},
	checking: typeof passwords = passwords,
	work = { steps: 0 },
) {
	const form = new URLSearchParams({
		email: wish.email ?? tenant.owner.email,
		password: wish.password ?? password,
	});
	const request = new Request("http://acme.localhost:3000/sign-in", { method: "POST", body: form });
	const visit = {
		step: <T>(part: Parameters<typeof kit.asTenant<T>>[1]) => {
			work.steps += 1;
			return kit.asTenant(tenant, part);
		},
		services: { env: { APP_SECRET: testSecret } },
		context: {
			host: { host: `${tenant.slug}.localhost` },
			clientAddress: wish.from ?? "196.25.1.7",
			requestId: "req-1",
		},
		request,
		now: wish.now ?? start,
		can: () => ({ allowed: false, reason: "not_in_plan" }) as const,
		browser: { session: wish.replaces, device: undefined },
	};
	return signInWithForm(request, checking, (email) => memberSignIn(visit, email)).then(
		({ outcome }) => outcome,
	);
}

/** Of the session that was started. */
function tokenIn(outcome: Awaited<ReturnType<typeof signIn>>): string {
	if (outcome.kind !== "welcome" || outcome.welcome.kind !== "in") throw new Error(outcome.kind);
	return outcome.welcome.session.token;
}

test("the right password starts a session on this host, and the audit log says so", async () => {
	const acme = await kit.createTenant({ passwordHash });
	const outcome = await signIn(acme);
	const token = tokenIn(outcome);
	const [here, elsewhere] = await kit.asTenant(acme, async (db) => [
		await readSession(db, token, `${acme.slug}.localhost`, start),
		await readSession(db, token, "other.localhost", start),
	]);
	expect(here?.member).toMatchObject({ id: acme.owner.id, role: "owner" });
	expect(elsewhere).toBeNull();
	const lines = await kit.asTenant(acme, (db) =>
		db.select({ actor: auditLines.actorId, action: auditLines.action }).from(auditLines),
	);
	expect(lines).toContainEqual({ actor: acme.owner.id, action: "session:start" });
});

test("only a hash of the token is kept, and the one before stops counting", async () => {
	const acme = await kit.createTenant({ passwordHash });
	const planted = "a-token-that-somebody-planted";
	const first = await signIn(acme, { replaces: planted });
	expect(tokenIn(first)).not.toBe(planted);
	const second = await signIn(acme, { replaces: tokenIn(first) });
	const rows = await kit.asTenant(acme, (db) =>
		db.select({ tokenHash: sessions.tokenHash }).from(sessions),
	);
	expect(rows).toEqual([{ tokenHash: tokenHash(tokenIn(second)) }]);
});

test("a wrong password, an unknown address, and somebody who left get the same answer", async () => {
	const acme = await kit.createTenant({ passwordHash, members: [{ role: "employee" }] });
	const gone = acme.member("employee");
	await kit.asTenant(acme, (db) =>
		db.update(members).set({ deactivatedAt: start }).where(eq(members.id, gone.id)),
	);
	const wrong = await signIn(acme, { password: "not this one" });
	expect(wrong).toEqual({ kind: "wrong" });
	expect(await signIn(acme, { email: "nobody@acme.example" })).toEqual(wrong);
	expect(await signIn(acme, { email: gone.email })).toEqual(wrong);
	expect(await signIn(acme, { email: "" })).toEqual(wrong);
});

test("who has no password yet cannot sign in, with an empty one neither", async () => {
	const acme = await kit.createTenant();
	expect(await signIn(acme, { password: "" })).toEqual({ kind: "wrong" });
	expect(await signIn(acme)).toEqual({ kind: "wrong" });
});

test("the address counts whatever its case and spaces", async () => {
	const acme = await kit.createTenant({ passwordHash });
	const email = `  ${acme.owner.email.toUpperCase()} `;
	expect((await signIn(acme, { email })).kind).toBe("welcome");
});

test("another workspace's password opens nothing here", async () => {
	const acme = await kit.createTenant({ passwordHash });
	const bolt = await kit.createTenant({ passwordHash: await hashPassword("another long one") });
	const email = acme.owner.email;
	expect(await signIn(bolt, { email })).toEqual({ kind: "wrong" });
});

test("after five wrong ones each try waits, twice as long each time, the right password too", async () => {
	const acme = await kit.createTenant({ passwordHash });
	for (let tries = 0; tries < 5; tries += 1) {
		expect(await signIn(acme, { password: "guess" })).toEqual({ kind: "wrong" });
	}
	expect(await signIn(acme)).toEqual({ kind: "wait", seconds: 30 });
	expect(await signIn(acme, { password: "guess", now: later(0.5) })).toEqual({ kind: "wrong" });
	expect(await signIn(acme, { now: later(0.5) })).toEqual({ kind: "wait", seconds: 60 });
	expect((await signIn(acme, { now: later(1.5) })).kind).toBe("welcome");
	expect(await signIn(acme, { password: "guess", now: later(1.5) })).toEqual({ kind: "wrong" });
	expect((await signIn(acme, { now: later(1.5) })).kind).toBe("welcome");
});

test("a stranger elsewhere who guesses does not keep the owner out at once", async () => {
	const acme = await kit.createTenant({ passwordHash });
	for (let tries = 0; tries < 7; tries += 1) {
		await signIn(acme, { password: "guess", from: "203.0.113.9" });
	}
	expect((await signIn(acme)).kind).toBe("welcome");
});

test("guessing one account from many places is slowed down too", async () => {
	const acme = await kit.createTenant({ passwordHash });
	const outcomes = [];
	for (let tries = 0; tries < 25; tries += 1) {
		outcomes.push(await signIn(acme, { password: "guess", from: `203.0.113.${tries}` }));
	}
	expect(outcomes.filter(({ kind }) => kind === "wrong")).toHaveLength(20);
	expect(outcomes.at(-1)).toEqual({ kind: "wait", seconds: 60 });
});

test("unknown accounts are limited like known ones", async () => {
	const acme = await kit.createTenant({ passwordHash });
	for (let tries = 0; tries < 5; tries += 1) await signIn(acme, { email: "nobody@acme.example" });
	expect(await signIn(acme, { email: "nobody@acme.example" })).toEqual({
		kind: "wait",
		seconds: 30,
	});
});

test("many at once get no more tries than one after another", async () => {
	const acme = await kit.createTenant({ passwordHash });
	const outcomes = await Promise.all(
		Array.from({ length: 20 }, () => signIn(acme, { password: "guess" })),
	);
	expect(outcomes.filter(({ kind }) => kind === "wrong")).toHaveLength(5);
});

test("an office behind one address signs in on Monday morning without waiting", async () => {
	const acme = await kit.createTenant({
		passwordHash,
		members: Array.from({ length: 9 }, () => ({ role: "employee" as const })),
	});
	for (let round = 0; round < 7; round += 1) {
		const outcomes = await Promise.all(acme.members.map(({ email }) => signIn(acme, { email })));
		expect(outcomes.every(({ kind }) => kind === "welcome")).toBe(true);
	}
});

test("what is kept of tries names nobody", async () => {
	const acme = await kit.createTenant({ passwordHash });
	await signIn(acme, { password: "guess" });
	const rows = await kit.asTenant(acme, (db) => db.select({ key: attempts.key }).from(attempts));
	expect(rows).toHaveLength(3);
	for (const { key } of rows) expect(key).toMatch(/^[0-9a-f]{64}$/);
});

test("an unknown account is as much work as a known one", async () => {
	const acme = await kit.createTenant({ passwordHash });
	const workOf = async (wish: Try) => {
		const work = { hashes: 0, steps: 0 };
		const counting = {
			...passwords,
			verify: (stored: string | null, typed: string) => {
				work.hashes += 1;
				return passwords.verify(stored, typed);
			},
		};
		const outcome = await signIn(acme, { ...wish, password: "guess" }, counting, work);
		return { ...work, outcome };
	};
	const known = await workOf({});
	expect(known).toEqual({ hashes: 1, steps: 2, outcome: { kind: "wrong" } });
	expect(await workOf({ email: "nobody@acme.example" })).toEqual(known);
	await kit.asTenant(acme, (db) => db.update(members).set({ passwordHash: null }));
	expect(await workOf({ now: later(60) })).toEqual(known);
});
