import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hashPassword } from "#app/lib/password-hash.server.ts";
import { issueArrivalCode } from "#app/modules/accounts/arrival.server.ts";
import { arriveWithCode } from "#app/modules/accounts/arrive.server.ts";
import { newCodeSecret } from "#app/modules/accounts/factors/code-app.server.ts";
import { keepCodeApp } from "#app/modules/accounts/factors/kept-code-app.server.ts";
import { makeRecoveryCodes } from "#app/modules/accounts/factors/recovery-codes.server.ts";
import { spendCode } from "#app/modules/accounts/factors/spend-code.server.ts";
import { signInHistory } from "#app/modules/accounts/history/sign-in-history.server.ts";
import { memberSignIn } from "#app/modules/accounts/member-sign-in.server.ts";
import { createPasswords } from "#app/modules/accounts/passwords.server.ts";
import { replacePassword } from "#app/modules/accounts/replace-password.server.ts";
import { giveSecondFactor } from "#app/modules/accounts/second-step.server.ts";
import { signInWithForm } from "#app/modules/accounts/sign-in.server.ts";
import { readSession } from "#app/request/session.server.ts";
import { members, sessions } from "#db/tenant/members.ts";
import { codeApps, signIns } from "#db/tenant/sign-in.ts";
import { codeOf } from "#tests/kit/code-app.ts";
import { testKit } from "#tests/kit/kit.ts";
import { queuedMails } from "#tests/kit/queued-mail.ts";
import { testServices } from "#tests/kit/services.ts";
import { type TestTenant, testSecret } from "#tests/kit/tenant.ts";

const kit = testKit();
const product = testServices(kit);
const passwords = createPasswords();
const password = "tarpaulin river lamp";
const passwordHash = await hashPassword(password);
const secrets = { env: { APP_SECRET: testSecret } };
const start = new Date("2026-11-23T08:00:00Z");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

type Wish = { now?: Date; host?: string; from?: string; device?: string };

/** A workspace whose owner holds an app for codes. */
async function withApp() {
	const tenant = await kit.createTenant({ passwordHash });
	const secret = newCodeSecret();
	await kit.asTenant(tenant, (db) =>
		keepCodeApp(db, secrets, { memberId: tenant.owner.id, secret, step: 0 }, start),
	);
	return { tenant, secret, code: (at = start) => codeOf(secret, at) };
}

function visitOf(tenant: TestTenant, wish: Wish = {}) {
	return {
		step: <T>(part: Parameters<typeof kit.asTenant<T>>[1]) => kit.asTenant(tenant, part),
		services: product.services,
		context: {
			...{ requestId: "req-1", clientAddress: wish.from ?? "196.25.1.7" },
			host: { host: wish.host ?? `${tenant.slug}.localhost` },
		},
		request: new Request("http://acme.localhost:3000/sign-in", {
			headers: { "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0" },
		}),
		now: wish.now ?? start,
		can: () => ({ allowed: false, reason: "not_in_plan" }) as const,
		browser: { session: undefined, device: wish.device },
	};
}

/** The password is given: the token of what is pending. */
async function begin(tenant: TestTenant, wish: Wish = {}): Promise<string> {
	const visit = visitOf(tenant, wish);
	const body = new URLSearchParams({ email: tenant.owner.email, password, stay: "yes" });
	const request = new Request(visit.request.url, { method: "POST", body });
	const { outcome } = await signInWithForm(request, passwords, (email) =>
		memberSignIn(visit, email),
	);
	if (outcome.kind !== "welcome" || outcome.welcome.kind !== "second") {
		throw new Error(`It did not lead to the second step: ${outcome.kind}`);
	}
	return outcome.welcome.pending;
}

function give(tenant: TestTenant, token: string, typed: string, wish: Wish = {}) {
	const visit = visitOf(tenant, wish);
	return giveSecondFactor(visit, token, (db, { memberId }) =>
		spendCode(db, secrets, memberId, typed, visit.now),
	);
}

const sessionsOf = (tenant: TestTenant) => kit.asTenant(tenant, (db) => db.$count(sessions));

test("a right password alone starts no session where a second factor is held", async () => {
	const { tenant, code } = await withApp();
	const token = await begin(tenant);
	expect(await sessionsOf(tenant)).toBe(0);
	const asSession = await kit.asTenant(tenant, (db) =>
		readSession(db, token, `${tenant.slug}.localhost`, start),
	);
	expect(asSession).toBeNull();
	const outcome = await give(tenant, token, code());
	expect(outcome.kind).toBe("in");
	expect(await sessionsOf(tenant)).toBe(1);
});

test("a code is right once, in one browser or in several at the same time", async () => {
	const { tenant, code } = await withApp();
	const tokens = await Promise.all([begin(tenant), begin(tenant), begin(tenant)]);
	const outcomes = await Promise.all(tokens.map((token) => give(tenant, token, code())));
	expect(outcomes.filter(({ kind }) => kind === "in")).toHaveLength(1);
	expect((await give(tenant, await begin(tenant), code())).kind).toBe("wrong");
	const next = later(30);
	expect((await give(tenant, await begin(tenant), code(next), { now: next })).kind).toBe("in");
	expect((await give(tenant, await begin(tenant), code(), { now: next })).kind).toBe("wrong");
});

test("what is pending works once, for ten minutes, on its host, in its workspace", async () => {
	const { tenant, code } = await withApp();
	const other = await kit.createTenant({ passwordHash });
	const token = await begin(tenant);
	const right = () => code(later(590));
	expect((await give(other, token, right())).kind).toBe("over");
	expect((await give(tenant, token, right(), { host: "sibling.localhost" })).kind).toBe("over");
	expect((await give(tenant, token, code(later(601)), { now: later(601) })).kind).toBe("over");
	expect((await give(tenant, token, right(), { now: later(590) })).kind).toBe("in");
	expect((await give(tenant, token, code(later(595)), { now: later(595) })).kind).toBe("over");
});

test("five wrong codes end what is pending, and a second browser gets no more tries", async () => {
	const { tenant, code } = await withApp();
	const [one, two] = [await begin(tenant), await begin(tenant, { from: "203.0.113.9" })];
	const kinds = [];
	for (const token of [one, two, one, two, one]) {
		kinds.push((await give(tenant, token, "000000")).kind);
	}
	expect(kinds).toEqual(["wrong", "wrong", "wrong", "wrong", "wrong"]);
	expect(await give(tenant, two, code())).toEqual({ kind: "wait", seconds: 30 });
	const again = await begin(tenant);
	expect(await give(tenant, again, code(), { now: later(29) })).toMatchObject({ kind: "wait" });
	expect((await give(tenant, again, "000000", { now: later(30) })).kind).toBe("wrong");
	expect(await give(tenant, again, code(), { now: later(31) })).toEqual({
		kind: "wait",
		seconds: 59,
	});
	expect((await give(tenant, again, code(later(90)), { now: later(90) })).kind).toBe("in");
});

test("many guesses at once are no more tries than one after another", async () => {
	const { tenant } = await withApp();
	const token = await begin(tenant);
	await Promise.all(
		Array.from({ length: 12 }, (_, guess) => give(tenant, token, String(100_000 + guess))),
	);
	const checked = await kit.asTenant(tenant, (db) =>
		db.$count(signIns, eq(signIns.isSuccess, false)),
	);
	expect(checked).toBe(5);
	expect(await sessionsOf(tenant)).toBe(0);
});

test("a recovery code lets in once, and a mail says how many are left", async () => {
	const { tenant } = await withApp();
	const [code = ""] = await kit.asTenant(tenant, (db) =>
		makeRecoveryCodes(db, secrets, tenant.owner.id, start),
	);
	expect((await give(tenant, await begin(tenant), code.toLowerCase())).kind).toBe("in");
	expect((await give(tenant, await begin(tenant), code)).kind).toBe("wrong");
	const mails = await queuedMails(kit, tenant.id);
	const news = mails.filter(({ template }) => template === "security-news");
	expect(news.map(({ data }) => data)).toMatchObject([{ kind: "recovery-code-used", left: 9 }]);
});

test("the one-time code from the site leads to the second step too", async () => {
	const { tenant } = await withApp();
	const host = `${tenant.slug}.localhost`;
	const to = { tenantId: tenant.id, memberId: tenant.owner.id, host };
	const code = await issueArrivalCode(kit.database.public, to, start);
	const admission = await kit.asTenant(tenant, (db) =>
		arriveWithCode({ ...visitOf(tenant), db, tenant }, code),
	);
	expect(admission?.kind).toBe("second");
	expect(await sessionsOf(tenant)).toBe(0);
});

test("a stolen reset link opens nothing where a second factor is held, and ends what was pending", async () => {
	const { tenant, code } = await withApp();
	const before = await begin(tenant);
	const change = { memberId: tenant.owner.id, passwordHash };
	await kit.asTenant(tenant, (db) => replacePassword(db, secrets, { kind: "member" }, change));
	expect((await give(tenant, before, code())).kind).toBe("over");
	await begin(tenant);
	expect(await sessionsOf(tenant)).toBe(0);
});

test("who left meanwhile does not get in", async () => {
	const { tenant, code } = await withApp();
	const token = await begin(tenant);
	await kit.asTenant(tenant, (db) =>
		db.update(members).set({ deactivatedAt: start }).where(eq(members.id, tenant.owner.id)),
	);
	expect((await give(tenant, token, code())).kind).toBe("over");
});

test("the secret is kept sealed, for its member alone", async () => {
	const { tenant, secret } = await withApp();
	const [kept] = await kit.asTenant(tenant, (db) => db.select().from(codeApps));
	expect(JSON.stringify(kept)).not.toContain(secret);
});

test("the history says who came in how, and who did not", async () => {
	const { tenant, code } = await withApp();
	const token = await begin(tenant);
	await give(tenant, token, "000000");
	await give(tenant, token, code());
	const lines = await kit.asTenant(tenant, (db) =>
		signInHistory(db, { memberId: tenant.owner.id, before: null, limit: 10 }),
	);
	expect(lines).toMatchObject([
		{ isSuccess: true, how: "Password and code from an app", network: "196.25.1.7" },
		{ isSuccess: false, how: "Password", device: { name: "Firefox on Linux" } },
	]);
});

test("a browser that was never seen is news by mail, and the same one the next time is not", async () => {
	const tenant = await kit.createTenant({ passwordHash });
	const come = async (device?: string) => {
		const visit = visitOf(tenant, device ? { device } : {});
		const body = new URLSearchParams({ email: tenant.owner.email, password });
		const request = new Request(visit.request.url, { method: "POST", body });
		const { outcome } = await signInWithForm(request, passwords, (email) =>
			memberSignIn(visit, email),
		);
		if (outcome.kind !== "welcome" || outcome.welcome.kind !== "in") throw new Error(outcome.kind);
		return outcome.welcome.device;
	};
	const mails = async () =>
		(await queuedMails(kit, tenant.id)).filter(({ template }) => template === "new-device").length;
	const known = await come();
	expect(await mails()).toBe(0);
	expect(await come(known)).toBe(known);
	expect(await mails()).toBe(0);
	await come();
	expect(await mails()).toBe(1);
});
