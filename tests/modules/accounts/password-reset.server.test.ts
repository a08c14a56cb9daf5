import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { mailResetLink } from "#app/modules/accounts/mail-reset-link.job.server.ts";
import { memberOfReset, resetPassword } from "#app/modules/accounts/password-reset.server.ts";
import { requestPasswordReset } from "#app/modules/accounts/request-reset.server.ts";
import { startSession } from "#app/modules/accounts/sessions.server.ts";
import { members, passwordResets, sessions } from "#db/tenant/members.ts";
import { testKit } from "#tests/kit/kit.ts";
import { jobsOf } from "#tests/kit/queue.ts";
import { lastMailTo, queuedMails } from "#tests/kit/queued-mail.ts";
import { type TestTenant, testSecret } from "#tests/kit/tenant.ts";

const unseen = { network: null, isProven: false, replaces: undefined };
const kit = testKit();
const secrets = { env: { APP_SECRET: testSecret } };
const start = new Date("2026-11-23T08:00:00Z");
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);

async function linkFor(tenant: TestTenant, now = start): Promise<string> {
	const { email } = tenant.owner;
	await kit.asTenant(tenant, (db) => mailResetLink(db, secrets, email, now));
	return (await lastMailTo(kit, tenant.id, email)).token;
}

function use(tenant: TestTenant, token: string, now = start) {
	const change = { token, passwordHash: "new-hash", requestId: "req-1" };
	return kit.asTenant(tenant, (db) => resetPassword(db, secrets, change, now));
}

test("asking does the same whether or not a member has the address", async () => {
	const acme = await kit.createTenant();
	for (const email of [acme.owner.email, "nobody@acme.example"]) {
		const asked = { email, network: "196.25.1.7" };
		expect(await kit.asTenant(acme, (db) => requestPasswordReset(db, secrets, asked, start))).toBe(
			0,
		);
	}
	const jobs = await jobsOf(kit, acme.id);
	expect(jobs.map(({ data }) => data.job)).toEqual(["mail-reset-link", "mail-reset-link"]);
	expect(JSON.stringify(jobs)).not.toContain(acme.owner.email);
});

test("a mailbox gets three links an hour, and the answer stays the same", async () => {
	const acme = await kit.createTenant();
	const asked = { email: acme.owner.email, network: "196.25.1.7" };
	for (let times = 0; times < 6; times += 1) {
		expect(await kit.asTenant(acme, (db) => requestPasswordReset(db, secrets, asked, start))).toBe(
			0,
		);
	}
	expect(await jobsOf(kit, acme.id)).toHaveLength(3);
});

test("who asks for many addresses from one place waits", async () => {
	const acme = await kit.createTenant();
	const waits = [];
	for (let times = 0; times < 21; times += 1) {
		const asked = { email: `n${times}@acme.example`, network: "196.25.1.7" };
		waits.push(await kit.asTenant(acme, (db) => requestPasswordReset(db, secrets, asked, start)));
	}
	expect(waits.filter((wait) => wait === 0)).toHaveLength(20);
	expect(waits.at(-1)).toBe(60);
});

test("nobody is mailed who is unknown or has left", async () => {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	const { id, email } = acme.member("employee");
	await kit.asTenant(acme, async (db) => {
		await db.update(members).set({ deactivatedAt: start }).where(eq(members.id, id));
		await mailResetLink(db, secrets, email, start);
		await mailResetLink(db, secrets, "nobody@acme.example", start);
	});
	expect(await queuedMails(kit, acme.id)).toEqual([]);
});

test("a link sets the password once, signs out everywhere, and a mail says so", async () => {
	const acme = await kit.createTenant();
	const token = await linkFor(acme);
	await kit.asTenant(acme, (db) =>
		startSession(db, { memberId: acme.owner.id, host: "h", userAgent: null, ...unseen }, start),
	);
	expect(await use(acme, token, minutes(59))).toMatchObject({ id: acme.owner.id });
	const [stored, open] = await kit.asTenant(acme, async (db) => [
		await db.select({ hash: members.passwordHash }).from(members),
		await db.$count(sessions),
	]);
	expect(stored).toEqual([{ hash: "new-hash" }]);
	expect(open).toBe(0);
	expect((await queuedMails(kit, acme.id)).map(({ template }) => template)).toEqual([
		"password-reset",
		"password-changed",
	]);
	expect(await use(acme, token, minutes(59))).toBeNull();
});

test("a link that was used, replaced, guessed, or is an hour old opens nothing", async () => {
	const acme = await kit.createTenant();
	const first = await linkFor(acme);
	const second = await linkFor(acme);
	expect(await use(acme, first)).toBeNull();
	expect(await use(acme, "a".repeat(43))).toBeNull();
	expect(await use(acme, second, minutes(60))).toBeNull();
	const shown = await kit.asTenant(acme, (db) => memberOfReset(db, second, minutes(59)));
	expect(shown?.email).toBe(acme.owner.email);
});

test("of two who use a link at once one sets the password", async () => {
	const acme = await kit.createTenant();
	const token = await linkFor(acme);
	const used = await Promise.all([use(acme, token), use(acme, token), use(acme, token)]);
	expect(used.filter((member) => member !== null)).toHaveLength(1);
});

test("another workspace's link opens nothing here", async () => {
	const acme = await kit.createTenant();
	const bolt = await kit.createTenant();
	expect(await use(bolt, await linkFor(acme))).toBeNull();
});

test("the link itself is not kept", async () => {
	const acme = await kit.createTenant();
	const token = await linkFor(acme);
	const rows = await kit.asTenant(acme, (db) => db.select().from(passwordResets));
	expect(JSON.stringify(rows)).not.toContain(token);
});
