import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { sessions } from "#db/tenant/members.ts";
import { passkeyChallenges, passkeys, signIns } from "#db/tenant/sign-in.ts";
import { type Authenticator, newAuthenticator } from "#tests/kit/authenticator.ts";
import { cookiesIn } from "#tests/kit/code-app.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const product = testProduct(kit);
const hostOf = (tenant: TestTenant) => `${tenant.slug}.localhost`;

let tenant: TestTenant;
let key: Authenticator;

beforeEach(async () => {
	tenant = await kit.createTenant();
	key = await keyIn(tenant);
});

/** A passkey of the owner's, made on the workspace's address. */
async function keyIn(place: TestTenant, counter = 0): Promise<Authenticator> {
	const made = newAuthenticator();
	await kit.asTenant(place, (db) =>
		db.insert(passkeys).values({
			...{ id: newId(), memberId: place.owner.id, host: hostOf(place), name: "Key" },
			...{ credentialId: made.id, publicKey: made.publicKey, counter },
			...{ transports: [], isSynced: false, createdAt: new Date() },
		}),
	);
	return made;
}

type Asked = { readonly challenge: string; readonly cookie: string };

/** What a browser is asked to sign, and the cookie that it comes with. */
async function ask(place = tenant): Promise<Asked> {
	const answer = await product.post(place.slug, "/sign-in/passkey/options", { for: "sign-in" });
	const { challenge } = JSON.parse(answer.text) as { challenge: string };
	return { challenge, cookie: cookiesIn(answer.headers) };
}

async function send(signed: string, { cookie }: Asked, more = {}, place = tenant) {
	const form = { for: "sign-in", signed, ...more };
	const headers = { cookie };
	const { status, headers: sent } = await product.post(place.slug, "/sign-in/passkey.data", form, {
		headers,
	});
	const cookies = sent["set-cookie"] ?? [];
	return { isIn: cookies.some((line) => /cm_session=[^;]/.test(line)), status, cookies };
}

const sessionsOf = (place = tenant) => kit.asTenant(place, (db) => db.$count(sessions));
const refusedOf = (place = tenant) =>
	kit.asTenant(place, (db) =>
		db.select({ who: signIns.memberId }).from(signIns).where(eq(signIns.isSuccess, false)),
	);

test("a passkey signs in, until the browser is closed unless it is to stay", async () => {
	const host = hostOf(tenant);
	const lives = [];
	for (const more of [{}, { stay: "yes" }]) {
		const asked = await ask();
		const { isIn, cookies } = await send(key.sign({ ...asked, host }), asked, more);
		expect(isIn).toBe(true);
		lives.push(cookies.find((line) => line.startsWith("cm_session="))?.includes("Max-Age"));
	}
	expect(lives).toEqual([false, true]);
});

test("what was signed counts once, in the browser that was asked, within five minutes", async () => {
	const host = hostOf(tenant);
	const [asked, other] = [await ask(), await ask()];
	const signed = key.sign({ ...asked, host });
	expect((await send(signed, other)).isIn).toBe(false);
	expect((await send(signed, { ...asked, cookie: "" })).isIn).toBe(false);
	expect((await send(signed, asked)).isIn).toBe(true);
	expect((await send(signed, asked)).isIn).toBe(false);
	const late = await ask();
	await kit.asTenant(tenant, (db) => db.update(passkeyChallenges).set({ expiresAt: new Date() }));
	expect((await send(key.sign({ ...late, host }), late)).isIn).toBe(false);
	expect(await sessionsOf()).toBe(1);
});

test("the same signature sent many times at once is one sign-in", async () => {
	const asked = await ask();
	const signed = key.sign({ ...asked, host: hostOf(tenant) });
	const sent = await Promise.all(Array.from({ length: 6 }, () => send(signed, asked)));
	expect(sent.filter(({ isIn }) => isIn)).toHaveLength(1);
	expect(await sessionsOf()).toBe(1);
});

test.for([
	["for another host", { host: "sibling.localhost" }],
	["for the base domain", { host: "localhost" }],
	["on a page of another origin", { origin: "http://sibling.localhost:3000" }],
	["on another port", { origin: "http://acme.localhost:9999" }],
	["without a check of its person", { isVerified: false }],
	["for a challenge of its own", { challenge: "cGxhbnRlZA" }],
] as const)("what was signed %s opens nothing, and stands with its member", async ([, bend]) => {
	const asked = await ask();
	const { isIn, status } = await send(key.sign({ ...asked, host: hostOf(tenant), ...bend }), asked);
	expect([isIn, status]).toEqual([false, 422]);
	expect(await refusedOf()).toEqual([{ who: tenant.owner.id }]);
	expect(await sessionsOf()).toBe(0);
});

test("a passkey and a challenge of another workspace open nothing here", async () => {
	const other = await kit.createTenant();
	const foreignKey = await keyIn(other);
	const here = await ask();
	const there = await ask(other);
	expect((await send(foreignKey.sign({ ...here, host: hostOf(tenant) }), here)).isIn).toBe(false);
	expect((await send(key.sign({ ...there, host: hostOf(tenant) }), there)).isIn).toBe(false);
	expect((await send(foreignKey.sign({ ...there, host: hostOf(other) }), there)).isIn).toBe(false);
	expect(await refusedOf()).toEqual([{ who: null }]);
	expect([await sessionsOf(), await sessionsOf(other)]).toEqual([0, 0]);
});

test("a passkey kept for a former address of the workspace is not asked for and does not count", async () => {
	await kit.asTenant(tenant, (db) => db.update(passkeys).set({ host: "former.localhost" }));
	const asked = await ask();
	expect((await send(key.sign({ ...asked, host: "former.localhost" }), asked)).isIn).toBe(false);
	const again = await ask();
	expect((await send(key.sign({ ...again, host: hostOf(tenant) }), again)).isIn).toBe(false);
});

test("a counter that goes back or stands still is a copy's", async () => {
	const counted = await keyIn(tenant, 10);
	const host = hostOf(tenant);
	const come = async (counter: number) => {
		const asked = await ask();
		return (await send(counted.sign({ ...asked, host, counter }), asked)).isIn;
	};
	expect(await come(9)).toBe(false);
	expect(await come(10)).toBe(false);
	expect(await come(0)).toBe(false);
	expect(await come(12)).toBe(true);
	expect(await come(11)).toBe(false);
	expect(await refusedOf()).toHaveLength(4);
});

test("what nobody was asked for is no try, however often it is sent", async () => {
	const signed = key.sign({ challenge: "cGxhbnRlZA", host: hostOf(tenant) });
	for (const text of [signed, "", "{}", "[1]", "null"]) {
		expect((await send(text, { challenge: "", cookie: "" })).status).toBe(422);
	}
	expect(await refusedOf()).toEqual([]);
});

test("an office of many signs in with passkeys from one place, and guesses from it rest", async () => {
	const host = hostOf(tenant);
	const options = (count: number) => Promise.all(Array.from({ length: count }, () => ask()));
	await options(58);
	for (let person = 0; person < 3; person += 1) {
		const asked = await ask();
		expect((await send(key.sign({ ...asked, host }), asked)).isIn).toBe(true);
	}
	await options(2);
	const answer = await product.post(tenant.slug, "/sign-in/passkey/options", { for: "sign-in" });
	expect(answer.status).toBe(429);
	expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
});
