import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newCodeSecret } from "#app/modules/accounts/factors/code-app.server.ts";
import { keepCodeApp } from "#app/modules/accounts/factors/kept-code-app.server.ts";
import { members, sessions } from "#db/tenant/members.ts";
import { signIns } from "#db/tenant/sign-in.ts";
import { testBentProvider } from "#tests/kit/bent-provider.ts";
import { codeOf, cookiesIn } from "#tests/kit/code-app.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { queuedMails } from "#tests/kit/queued-mail.ts";
import { testSecret } from "#tests/kit/tenant.ts";
import { begin, comeBack, signOn, signOnTenant } from "./there-and-back.ts";

const kit = testKit();
const product = testProduct(kit, () => ({ OIDC_LOCAL: "on" }));
const provider = testBentProvider();
const round = { kit, product, provider };
const zanele = { role: "employee", name: "Zanele", email: "zanele@baobab.example" } as const;

test("the provider is a first factor: who holds a second one here gives it, unless they gave one there", async () => {
	const tenant = await signOnTenant(round, { members: [zanele] });
	const secret = newCodeSecret();
	const app = { memberId: tenant.member("employee").id, secret, step: 0 };
	const secrets = { env: { APP_SECRET: testSecret } };
	await kit.asTenant(tenant, (db) => keepCodeApp(db, secrets, app, new Date()));
	const first = await signOn(round, tenant, "/sign-in/sso?returnTo=%2Fprojects");
	expect(first.headers.location).toBe("/sign-in/second?returnTo=%2Fprojects");
	expect(await kit.asTenant(tenant, (db) => db.$count(sessions))).toBe(0);
	const cookie = cookiesIn(first.headers);
	const path = "/sign-in/second?returnTo=%2Fprojects";
	const form = { code: codeOf(secret) };
	const second = await product.post(tenant.slug, path, form, { headers: { cookie } });
	expect(second.headers.location).toBe("/projects");
	provider.bend = { claims: { amr: ["pwd", "otp"] } };
	expect((await signOn(round, tenant)).headers.location).toBe("/");
	const lines = await kit.asTenant(tenant, (db) =>
		db.select({ first: signIns.firstFactor, second: signIns.secondFactor }).from(signIns),
	);
	expect(lines).toEqual([
		{ first: "sso", second: "code-app" },
		{ first: "sso", second: "provider" },
	]);
	const mails = await queuedMails(kit, tenant.id);
	expect(mails.filter(({ template }) => template === "new-device")).toHaveLength(1);
});

test("who has no factor where all must is led to set one up, also from the provider", async () => {
	const tenant = await signOnTenant(round, {
		members: [zanele],
		settings: { SECOND_FACTOR_REQUIRED: "everybody", SECOND_FACTOR_GRACE_DAYS: 0 },
	});
	const people = async (how: Awaited<ReturnType<typeof signOn>>) => {
		const headers = { cookie: cookiesIn(how.headers), accept: "text/html" };
		return (await product.ask(tenant.slug, "/time", { headers })).headers.location;
	};
	expect(await people(await signOn(round, tenant))).toBe("/second-factor?returnTo=%2Ftime");
	provider.bend = { claims: { acr: "https://refeds.org/profile/mfa" } };
	expect(await people(await signOn(round, tenant))).not.toContain("/second-factor");
});

test("who is in shows at the provider that it is still them: it asks anew, and the session is another", async () => {
	const tenant = await signOnTenant(round, { members: [zanele] });
	const cookie = cookiesIn((await signOn(round, tenant)).headers);
	await kit.asTenant(tenant, (db) => db.update(sessions).set({ provenAt: null }));
	const codes = "/account/security/recovery-codes";
	const ask = (path: string, by: string) =>
		product.ask(tenant.slug, path, { headers: { cookie: by, accept: "text/html" } });
	const proof = String((await ask(codes, cookie)).headers.location);
	const { text } = await ask(proof, cookie);
	expect(text).not.toContain('name="password"');
	const again = /href="(\/sign-in\/sso\?[^"]*)"/.exec(text)?.[1]?.replaceAll("&amp;", "&") ?? "";
	const going = await begin(round, tenant, again, cookie);
	expect(Object.fromEntries(new URL(going.address).searchParams)).toMatchObject({
		...{ prompt: "login", login_hint: "zanele@baobab.example" },
	});
	const back = await comeBack(round, tenant, provider.visit(going.address), going.cookie);
	expect(back.headers.location).toBe(codes);
	expect((await ask(codes, cookiesIn(back.headers))).status).toBe(200);
	expect((await ask(codes, cookie)).headers.location).toMatch(/^\/sign-in/);
});

test.for([
	"https://elsewhere.example/",
	"//elsewhere.example",
	"/\\elsewhere.example",
	"/sign-in/sso",
	"javascript:alert(1)",
])("after signing in nobody is led to %s", async (returnTo) => {
	const tenant = await signOnTenant(round, { members: [zanele] });
	const path = `/sign-in/sso?${new URLSearchParams({ returnTo })}`;
	expect((await signOn(round, tenant, path)).headers.location).toBe("/");
});

test("one colleague in several windows at once joins once, with one seat", async () => {
	const tenant = await signOnTenant(round, { sso: { SSO_JOIN_ROLE: "employee" } });
	const goings = await Promise.all([1, 2, 3].map(() => begin(round, tenant)));
	const answers = await Promise.all(
		goings.map(({ address, cookie }) => comeBack(round, tenant, provider.visit(address), cookie)),
	);
	expect(answers.some(({ status }) => status === 302)).toBe(true);
	for (const { status } of answers) expect([302, 403]).toContain(status);
	const joined = await kit.asTenant(tenant, (db) =>
		db
			.select({ role: members.role, hasSeat: members.hasSeat })
			.from(members)
			.where(eq(members.email, "zanele@baobab.example")),
	);
	expect(joined).toEqual([{ role: "employee", hasSeat: true }]);
	const [seats] = await kit.owner<{ used: number }[]>`
		select seats_used as used from ${kit.owner(tenant.schemaName)}.entitlement`;
	expect(seats?.used).toBe(2);
});
