import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { hashPassword } from "#app/lib/password-hash.server.ts";
import { keepCodeApp } from "#app/modules/accounts/factors/kept-code-app.server.ts";
import { makeRecoveryCodes } from "#app/modules/accounts/factors/recovery-codes.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { emailChanges, members, sessions } from "#db/tenant/members.ts";
import { codeApps, passkeys, pendingSignIns, recoveryCodes, signIns } from "#db/tenant/sign-in.ts";
import { signOnIdentities } from "#db/tenant/sign-on.ts";
import { cookiesIn } from "#tests/kit/code-app.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { queuedMails } from "#tests/kit/queued-mail.ts";
import { type TestTenant, testSecret } from "#tests/kit/tenant.ts";

const kit = testKit();
const product = testProduct(kit);
const secrets = { env: { APP_SECRET: testSecret } };
const password = "tarpaulin river lamp";
const passwordHash = await hashPassword(password);
const dayMs = 24 * 3_600_000;

/** A workspace whose owner came in from their own browser, and then somebody from a new one: the link in the mail. */
async function intruded(): Promise<{ tenant: TestTenant; token: string }> {
	const tenant = await kit.createTenant({ passwordHash });
	for (const _browser of ["own", "new"]) await signIn(tenant);
	const mails = await queuedMails(kit, tenant.id);
	const alarms = mails.filter(({ template }) => template === "new-device");
	expect(alarms).toHaveLength(1);
	return { tenant, token: alarms[0]?.token ?? "" };
}

function signIn(tenant: TestTenant) {
	return product.post(tenant.slug, "/sign-in", { email: tenant.owner.email, password });
}

const open = ({ slug }: TestTenant, token: string) =>
	product.ask(slug, `/sign-in/not-me/${token}`, { headers: { accept: "text/html" } });
const press = ({ slug }: TestTenant, token: string) =>
	product.post(slug, `/sign-in/not-me/${token}`, {}, { headers: { accept: "text/html" } });
const sessionsOf = (tenant: TestTenant) => kit.asTenant(tenant, (db) => db.$count(sessions));

test("looking at the link ends nothing; the button ends sessions, password and what waits, once", async () => {
	const { tenant, token } = await intruded();
	await kit.asTenant(tenant, async (db) => {
		const wait = { host: "x", firstFactor: "password", stays: true, expiresAt: new Date() };
		await db
			.insert(pendingSignIns)
			.values({ ...wait, tokenHash: "waiting", memberId: tenant.owner.id });
	});
	expect((await open(tenant, token)).status).toBe(200);
	expect(await sessionsOf(tenant)).toBe(2);
	const pressed = await Promise.all([1, 2, 3].map(() => press(tenant, token)));
	expect(pressed.map(({ status }) => status).toSorted()).toEqual([302, 404, 404]);
	expect((await open(tenant, token)).status).toBe(404);
	const left = await kit.asTenant(tenant, async (db) => ({
		sessions: await db.$count(sessions),
		waiting: await db.$count(pendingSignIns),
		lines: await db.$count(auditLines, eq(auditLines.action, "sign-in:disown")),
		password: await db.select({ hash: members.passwordHash }).from(members),
	}));
	expect(left).toEqual({ sessions: 0, waiting: 0, lines: 1, password: [{ hash: null }] });
	expect((await signIn(tenant)).status).toBe(422);
	const resets = (await queuedMails(kit, tenant.id)).filter(
		({ template }) => template === "password-reset",
	);
	expect(resets.map(({ to }) => to)).toEqual([tenant.owner.email]);
});

test("the link works for a week, in its own workspace", async () => {
	const { tenant, token } = await intruded();
	const other = await kit.createTenant({ passwordHash });
	expect([(await open(other, token)).status, (await press(other, token)).status]).toEqual([
		404, 404,
	]);
	const age = (days: number) =>
		kit.asTenant(tenant, (db) =>
			db.update(signIns).set({ at: new Date(Date.now() - days * dayMs) }),
		);
	await age(7.01);
	expect([(await open(tenant, token)).status, (await press(tenant, token)).status]).toEqual([
		404, 404,
	]);
	expect(await sessionsOf(tenant)).toBe(2);
	await age(6.99);
	expect((await press(tenant, token)).status).toBe(302);
});

/** All that one may sign in with, set up then. */
async function setUp(db: TenantDb, memberId: string, at: Date, name: string): Promise<void> {
	await keepCodeApp(db, secrets, { memberId, secret: "GEZDGNBVGY3TQOJQ", step: 0 }, at);
	await makeRecoveryCodes(db, secrets, memberId, at);
	await db.insert(passkeys).values({
		...{ id: newId(), memberId, credentialId: name, publicKey: "", counter: 0, name },
		...{ transports: [], host: "x.localhost", isSynced: false, createdAt: at },
	});
	await db.insert(signOnIdentities).values({
		...{ id: newId(), memberId, issuer: `https://${name}.example`, subject: "1" },
		...{ linkedAt: at, lastUsedAt: at },
	});
}

const kept = (db: TenantDb) =>
	Promise.all([
		...[db.$count(codeApps), db.$count(recoveryCodes), db.$count(passkeys)],
		...[db.$count(signOnIdentities), db.$count(emailChanges)],
	]);

test("what was set up since goes too: app, passkey, recovery codes, link with a provider, a new address", async () => {
	const { tenant, token } = await intruded();
	await kit.asTenant(tenant, async (db) => {
		const now = new Date();
		await setUp(db, tenant.owner.id, now, "theirs");
		await db.insert(emailChanges).values({
			...{ id: newId(), memberId: tenant.owner.id, newEmail: "mallory@elsewhere.example" },
			...{ oldTokenHash: "old", newTokenHash: "new", createdAt: now, newConfirmedAt: now },
			expiresAt: new Date(now.getTime() + dayMs),
		});
	});
	await press(tenant, token);
	expect(await kit.asTenant(tenant, kept)).toEqual([0, 0, 0, 0, 0]);
});

test("what was there before stays, but for recovery codes that were made anew", async () => {
	const { tenant, token } = await intruded();
	const before = new Date(Date.now() - dayMs);
	await kit.asTenant(tenant, (db) => setUp(db, tenant.owner.id, before, "own"));
	const twin = await intruded();
	await kit.asTenant(twin.tenant, async (db) => {
		await setUp(db, twin.tenant.owner.id, before, "own");
		await makeRecoveryCodes(db, secrets, twin.tenant.owner.id, new Date());
	});
	await press(tenant, token);
	await press(twin.tenant, twin.token);
	expect(await kit.asTenant(tenant, kept)).toEqual([1, 10, 1, 1, 0]);
	expect(await kit.asTenant(twin.tenant, kept)).toEqual([1, 0, 1, 1, 0]);
});

test("a browser that somebody was in before is no news, whoever else signs in with it", async () => {
	const tenant = await kit.createTenant({ passwordHash, members: [{ role: "employee" }] });
	const { headers } = await signIn(tenant);
	const cookie = cookiesIn(headers);
	await product.post(
		...([tenant.slug, "/sign-in", { email: tenant.owner.email, password }] as const),
		{ headers: { cookie } },
	);
	const { email } = tenant.member("employee");
	const come = (headers: Record<string, string>) =>
		product.post(tenant.slug, "/sign-in", { email, password }, { headers });
	await come({});
	await come({ cookie });
	const mails = await queuedMails(kit, tenant.id);
	const alarms = mails.filter(({ template }) => template === "new-device");
	expect(alarms.map(({ to }) => to)).toEqual([email]);
});
