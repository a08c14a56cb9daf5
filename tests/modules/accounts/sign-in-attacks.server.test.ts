import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { hashPassword } from "#app/lib/password-hash.server.ts";
import { newCodeSecret } from "#app/modules/accounts/factors/code-app.server.ts";
import { keepCodeApp } from "#app/modules/accounts/factors/kept-code-app.server.ts";
import { mailResetLink } from "#app/modules/accounts/mail-reset-link.job.server.ts";
import { replacePassword } from "#app/modules/accounts/replace-password.server.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { members, sessions } from "#db/tenant/members.ts";
import { signIns } from "#db/tenant/sign-in.ts";
import { codeOf, cookiesIn } from "#tests/kit/code-app.ts";
import type { Answer } from "#tests/kit/http.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { lastMailTo } from "#tests/kit/queued-mail.ts";
import { type TestMember, type TestTenant, testSecret } from "#tests/kit/tenant.ts";

const kit = testKit();
const product = testProduct(kit);
const secrets = { env: { APP_SECRET: testSecret } };
const password = "tarpaulin river lamp";
const passwordHash = await hashPassword(password);
const html = { accept: "text/html", "sec-fetch-dest": "document" };

async function withApp(tenant: TestTenant, { id }: TestMember = tenant.owner): Promise<string> {
	const secret = newCodeSecret();
	const app = { memberId: id, secret, step: 0 };
	await kit.asTenant(tenant, (db) => keepCodeApp(db, secrets, app, new Date()));
	return secret;
}

function signIn({ slug }: TestTenant, email: string, given = password, cookie = "") {
	return product.post(
		slug,
		"/sign-in",
		{ email, password: given },
		{ headers: { ...html, cookie } },
	);
}

function giveCode({ slug }: TestTenant, code: string, cookie: string) {
	return product.post(slug, "/sign-in/second", { code }, { headers: { ...html, cookie } });
}

const sessionsOf = (tenant: TestTenant) => kit.asTenant(tenant, (db) => db.$count(sessions));
const isIn = ({ headers }: Answer) => /cm_session=[^;]/.test(String(headers["set-cookie"] ?? ""));

test("a stolen reset link sets a password, and that opens nothing without the second factor", async () => {
	const tenant = await kit.createTenant({ passwordHash });
	const { email } = tenant.owner;
	const secret = await withApp(tenant);
	const own = await product.cookieOf(tenant);
	await kit.asTenant(tenant, (db) => mailResetLink(db, secrets, email, new Date()));
	const { token } = await lastMailTo(kit, tenant.id, email);
	const chosen = "crooked ladder moonlight";
	const steal = () =>
		product.post(tenant.slug, `/reset/${token}`, { newPassword: chosen }, { headers: html });
	const answer = await steal();
	expect([answer.headers.location, isIn(answer)]).toEqual(["/sign-in?notice=new-password", false]);
	expect((await steal()).status).toBe(422);
	const begun = await signIn(tenant, email, chosen);
	expect([begun.headers.location, isIn(begun)]).toEqual(["/sign-in/second", false]);
	const pending = cookiesIn(begun.headers);
	for (const path of ["/", "/account/security", "/account/security/code", "/account/proof"]) {
		const page = await product.ask(tenant.slug, path, { headers: { ...html, cookie: pending } });
		expect(page.headers.location, path).toMatch(/^\/sign-in/);
	}
	expect(await sessionsOf(tenant)).toBe(0);
	const after = await product.ask(tenant.slug, "/people", { headers: { ...html, cookie: own } });
	expect(after.headers.location).toMatch(/^\/sign-in/);
	expect(isIn(await giveCode(tenant, codeOf(secret), pending))).toBe(true);
});

test("a second step planted in somebody's browser takes no code of theirs", async () => {
	const tenant = await kit.createTenant({ passwordHash, members: [{ role: "employee" }] });
	const mallory = tenant.member("employee");
	await withApp(tenant, mallory);
	const secret = await withApp(tenant);
	const planted = cookiesIn((await signIn(tenant, mallory.email)).headers);
	expect((await giveCode(tenant, codeOf(secret), planted)).status).toBe(422);
	expect(await sessionsOf(tenant)).toBe(0);
	const own = await signIn(tenant, tenant.owner.email, password, planted);
	const fresh = cookiesIn(own.headers);
	expect(fresh).toMatch(/^cm_pending=/);
	expect(fresh).not.toBe(planted);
	const answer = await giveCode(tenant, codeOf(secret), fresh);
	expect(isIn(answer)).toBe(true);
	expect(String(answer.headers["set-cookie"])).toContain("cm_pending=;");
	expect(isIn(await giveCode(tenant, codeOf(secret), fresh))).toBe(false);
});

test("a session planted before the sign-in is not the one after it, and ends", async () => {
	const tenant = await kit.createTenant({ passwordHash });
	const planted = await product.cookieOf(tenant);
	const answer = await signIn(tenant, tenant.owner.email, password, planted);
	expect(isIn(answer)).toBe(true);
	expect(cookiesIn(answer.headers)).not.toContain(planted);
	const before = await product.ask(tenant.slug, "/people", {
		headers: { ...html, cookie: planted },
	});
	expect(before.headers.location).toMatch(/^\/sign-in/);
	expect(await sessionsOf(tenant)).toBe(1);
});

test("nobody learns who has an account: by words, status, cookies, headers or what is written", async () => {
	const tenant = await kit.createTenant({
		passwordHash,
		members: [{ role: "employee" }, { role: "manager" }, { role: "finance" }],
	});
	await withApp(tenant, tenant.member("employee"));
	await kit.asTenant(tenant, async (db) => {
		const set = (role: "manager" | "finance", values: Partial<typeof members.$inferInsert>) =>
			db
				.update(members)
				.set(values)
				.where(eq(members.id, tenant.member(role).id));
		await set("manager", { passwordHash: null });
		await set("finance", { deactivatedAt: new Date() });
	});
	const written = () =>
		kit.asTenant(tenant, async (db) => [await db.$count(attempts), await db.$count(signIns)]);
	const faces = [];
	for (const email of [
		`first@${tenant.slug}.example`,
		tenant.owner.email,
		...(["employee", "manager", "finance"] as const).map((role) => tenant.member(role).email),
		`nobody@${tenant.slug}.example`,
	]) {
		const before = await written();
		const wrong = await signIn(tenant, email, "not the right one");
		const asked = await product.post(tenant.slug, "/reset", { email }, { headers: html });
		const after = await written();
		faces.push({
			pages: [wrong, asked].map((answer) => faceOf(answer, email)),
			rows: after.map((count, index) => count - (before[index] ?? 0)),
		});
	}
	// The first from a place makes its rows, whoever it is.
	const [, known, ...others] = faces;
	expect(known?.rows).toEqual([3, 1]);
	expect(others).toHaveLength(4);
	for (const face of others) expect(face).toEqual(known);
});

test("a password that is changed while another one is being checked lets nobody in", async () => {
	const tenant = await kit.createTenant({ passwordHash });
	const { id, email } = tenant.owner;
	const change = () =>
		kit.asTenant(tenant, (db) =>
			replacePassword(db, secrets, { kind: "member" }, { memberId: id, passwordHash: "another" }),
		);
	const begun = Array.from({ length: 3 }, () => signIn(tenant, email));
	await new Promise((resolve) => setTimeout(resolve, 20));
	await change();
	await Promise.all(begun);
	const open = await kit.asTenant(tenant, (db) => db.select().from(sessions));
	expect(open).toEqual([]);
});

/** What a browser can tell answers apart by; numbers of the request and the address itself aside. */
function faceOf({ status, headers, text }: Answer, email: string) {
	const { date: _date, "x-request-id": _id, "content-security-policy": _nonce, ...rest } = headers;
	const words = text
		.replaceAll(email, "ADDRESS")
		.replaceAll(encodeURIComponent(email), "ADDRESS")
		.replaceAll(/nonce="[^"]*"/g, "")
		.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, "");
	const { "content-length": _length, etag: _etag, "server-timing": _timing, ...told } = rest;
	return {
		status,
		told: JSON.stringify(told).replaceAll(encodeURIComponent(email), "ADDRESS"),
		words,
	};
}
