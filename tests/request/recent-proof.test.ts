import { beforeAll, describe, expect, test } from "vitest";
import { hashPassword } from "#app/lib/password-hash.server.ts";
import { newCodeSecret } from "#app/modules/accounts/factors/code-app.server.ts";
import { keepCodeApp } from "#app/modules/accounts/factors/kept-code-app.server.ts";
import type { MemberRule, Policy } from "#app/request/policy.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { sessions } from "#db/tenant/members.ts";
import { readAddresses } from "#tests/kit/addresses.ts";
import { codeOf } from "#tests/kit/code-app.ts";
import { contentsOf } from "#tests/kit/contents.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { type TestTenant, testSecret } from "#tests/kit/tenant.ts";

const kit = testKit();
const product = testProduct(kit);
const password = "tarpaulin river lamp";
const passwordHash = await hashPassword(password);
const asDocument = { accept: "text/html", "sec-fetch-dest": "document" };

let home: TestTenant;
let stale: string;
let before: Awaited<ReturnType<typeof contentsOf>>;

beforeAll(async () => {
	home = await kit.createTenant({ plan: "business", passwordHash });
	stale = await product.cookieOf(home);
	await kit.asTenant(home, (db) =>
		db.update(sessions).set({ provenAt: new Date(Date.now() - 601_000) }),
	);
	before = await contentsOf(kit, home);
});

type Entry = { deed: string; method: "GET" | "POST"; path: string; rule: MemberRule };

const entries = (await readAddresses()).flatMap((address): Entry[] => [
	...entriesOf("GET", address, address.loader),
	...entriesOf("POST", address, address.action),
]);
const proven = entries.filter(({ rule }) => rule.recentlyProven);

/** What changes how one signs in, or takes the workspace's data and name away. The password and the deletion ask for the password itself. */
const wanted = [
	...["GET", "POST"].flatMap((method) =>
		["code-app", "new-passkey", "recovery-codes", "code-app-removal", "passkey-removal"].map(
			(page) => `${method} accounts/pages/${page}`,
		),
	),
	...["GET members/pages/factor-reset", "POST members/pages/factor-reset"],
	...["GET sign-on/pages/sign-on-settings", "POST sign-on/pages/sign-on-settings"],
	...["POST sign-on/pages/mail-domain-check", "POST sign-on/pages/mail-domain-removal"],
	...["POST exports/pages/export", "GET exports/pages/export-file"],
	...["domain-address", "domain-address-end", "domain-removal"].map(
		(page) => `POST domains/pages/${page}`,
	),
];

test("all that changes how one signs in asks who it is", () => {
	expect(proven.map(({ deed }) => deed).toSorted()).toEqual(wanted.toSorted());
});

describe("a browser left open for ten minutes", () => {
	test.each(proven)("is asked who it is by $deed", async ({ method, path }) => {
		const headers = { ...asDocument, cookie: stale, referer: refererOf("/people") };
		const { status, headers: sent } =
			method === "GET"
				? await product.ask(home.slug, path, { headers })
				: await product.post(home.slug, path, {}, { headers });
		expect([302, 303]).toContain(status);
		expect(sent.location).toMatch(/^\/account\/proof\?returnTo=%2F/);
		expect(await contentsOf(kit, home)).toEqual(before);
	});

	test.for([
		[
			"/settings/sign-in",
			{ SECOND_FACTOR_REQUIRED: "everybody", "seen.SECOND_FACTOR_REQUIRED": "nobody" },
		],
		["/settings/sign-in/usual", { usual: "SESSION_IDLE_DAYS" }],
		["/settings/single-sign-on/usual", { usual: "SSO_MODE" }],
	] as const)("is asked before %s decides how people sign in", async ([path, form]) => {
		const headers = { ...asDocument, cookie: stale, referer: refererOf("/settings/sign-in") };
		const answer = await product.post(home.slug, path, form, { headers });
		expect(answer.headers.location).toBe("/account/proof?returnTo=%2Fsettings%2Fsign-in");
	});

	test("changes other settings all the same", async () => {
		const headers = { ...asDocument, cookie: stale };
		const form = { usual: "MAIL_REPLY_TO" };
		const answer = await product.post(home.slug, "/settings/mail/usual", form, { headers });
		expect(answer.headers.location).not.toContain("/account/proof");
	});
});

describe("the proof", () => {
	/** A browser of an owner with an app, who has shown nothing for long. */
	async function left() {
		const tenant = await kit.createTenant({ passwordHash });
		const cookie = await product.cookieOf(tenant);
		const secret = newCodeSecret();
		const app = { memberId: tenant.owner.id, secret, step: 0 };
		await kit.asTenant(tenant, async (db) => {
			await db.update(sessions).set({ provenAt: null });
			await keepCodeApp(db, { env: { APP_SECRET: testSecret } }, app, new Date());
		});
		const give = (form: Record<string, string>, to = "/people") =>
			product.post(tenant.slug, `/account/proof?${new URLSearchParams({ returnTo: to })}`, form, {
				headers: { ...asDocument, cookie },
			});
		const isProven = async () => {
			const headers = { ...asDocument, cookie };
			const page = await product.ask(tenant.slug, "/account/security/recovery-codes", { headers });
			return page.status === 200;
		};
		return { tenant, secret, give, isProven };
	}

	test("is the password or a code, once, and leads back", async () => {
		const { tenant, secret, give, isProven } = await left();
		expect((await give({ password: "another one entirely" })).status).toBe(422);
		expect((await give({ code: "000000" })).status).toBe(422);
		expect((await give({ signed: "{}" })).status).toBe(422);
		expect((await give({})).status).toBe(422);
		expect(await isProven()).toBe(false);
		const code = codeOf(secret);
		const answer = await give({ code });
		expect([answer.status, answer.headers.location]).toEqual([302, "/people"]);
		expect(await isProven()).toBe(true);
		await kit.asTenant(tenant, (db) => db.update(sessions).set({ provenAt: null }));
		expect((await give({ code })).status).toBe(422);
		expect(await isProven()).toBe(false);
		expect((await give({ password }, "https://elsewhere.example/")).headers.location).toBe("/");
		expect(await isProven()).toBe(true);
	});

	test("is guessed as little as a sign-in, and by codes as little as a second factor", async () => {
		const { tenant, give, isProven } = await left();
		for (const field of ["password", "code"]) {
			const tries = [];
			for (let guess = 0; guess < 6; guess += 1) {
				tries.push((await give({ [field]: `00000${guess}` })).status);
			}
			expect(tries).toEqual([422, 422, 422, 422, 422, 429]);
		}
		expect((await give({ password })).status).toBe(429);
		expect(await isProven()).toBe(false);
		await kit.asTenant(tenant, (db) => db.delete(attempts));
		expect((await give({ password })).status).toBe(302);
	});
});

function entriesOf(
	method: Entry["method"],
	{ id, path }: { id: string; path: string },
	policies: readonly Policy[] | "unguarded" | undefined,
): Entry[] {
	const list = Array.isArray(policies) ? policies : [];
	return list.flatMap((policy: Policy) =>
		policy.host === "tenant" && policy.rule.access !== "public"
			? [{ deed: `${method} ${id.replace("modules/", "")}`, method, path, rule: policy.rule }]
			: [],
	);
}

function refererOf(path: string): string {
	return `http://${home.slug}.localhost:3000${path}`;
}
