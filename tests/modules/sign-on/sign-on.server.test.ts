import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { hashPassword } from "#app/lib/password-hash.server.ts";
import { invitePeople } from "#app/modules/members/invite.server.ts";
import { overrides } from "#db/public/entitlements.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { members, sessions } from "#db/tenant/members.ts";
import { signIns } from "#db/tenant/sign-in.ts";
import { signOnIdentities, signOnTrips } from "#db/tenant/sign-on.ts";
import { testBentProvider } from "#tests/kit/bent-provider.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { testStaff } from "#tests/kit/staff.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { begin, comeBack, signOn, signOnTenant } from "./there-and-back.ts";

const kit = testKit();
const product = testProduct(kit, () => ({ OIDC_LOCAL: "on" }));
const provider = testBentProvider();
const round = { kit, product, provider };
const zanele = { role: "employee", name: "Zanele", email: "Zanele@Baobab.example" } as const;

function people(tenant: TestTenant) {
	return kit.asTenant(tenant, (db) =>
		db
			.select({ id: members.id, name: members.name, email: members.email, role: members.role })
			.from(members)
			.orderBy(members.createdAt, members.id),
	);
}

function identities(tenant: TestTenant) {
	return kit.asTenant(tenant, (db) =>
		db
			.select({ memberId: signOnIdentities.memberId, subject: signOnIdentities.subject })
			.from(signOnIdentities),
	);
}

function actions(tenant: TestTenant) {
	return kit.asTenant(tenant, async (db) => {
		const rows = await db.select({ action: auditLines.action }).from(auditLines);
		return rows.map(({ action }) => action);
	});
}

async function expectRefused(answer: Awaited<ReturnType<typeof signOn>>, words: string | RegExp) {
	expect(answer.headers.location).toBeUndefined();
	expect(String(answer.headers["set-cookie"] ?? "")).not.toContain("cm_session");
	expect(answer.text.replaceAll("<!-- -->", "")).toMatch(words);
}

test("a member is recognised by their address once, and by their identity ever after", async () => {
	const tenant = await signOnTenant(round, { members: [zanele] });
	const first = await signOn(round, tenant, "/sign-in/sso?returnTo=%2Fprojects");
	expect(first.headers.location).toBe("/projects");
	expect(await identities(tenant)).toEqual([
		{ memberId: tenant.member("employee").id, subject: "zanele-1" },
	]);
	provider.person = { sub: "zanele-1", email: "someone.else@baobab.example" };
	expect((await signOn(round, tenant)).headers.location).toBe("/");
	expect(await people(tenant)).toHaveLength(2);
	const [begun, lines] = await kit.asTenant(tenant, async (db) => [
		await db.select({ who: signIns.memberId, how: signIns.firstFactor }).from(signIns),
		await db.select({ how: sessions.firstFactor }).from(sessions),
	]);
	expect(begun).toEqual([1, 2].map(() => ({ who: tenant.member("employee").id, how: "sso" })));
	expect(lines).toEqual([{ how: "sso" }, { how: "sso" }]);
	expect((await actions(tenant)).filter((action) => action === "sign-on:link")).toHaveLength(1);
});

test("somebody else with a member's address, or their old one, takes over nobody", async () => {
	const tenant = await signOnTenant(round, { members: [zanele] });
	await signOn(round, tenant);
	provider.person = { sub: "mallory", email: "zanele@baobab.example", email_verified: true };
	await expectRefused(await signOn(round, tenant), /Somebody else has that address here/);
	expect(await identities(tenant)).toHaveLength(1);
	const { id } = tenant.member("employee");
	const cookie = await product.cookieOf(tenant);
	const undone = await product.post(
		tenant.slug,
		`/people/${id}/provider-link`,
		{},
		{ headers: { cookie } },
	);
	expect(undone.status).toBeLessThan(400);
	expect((await signOn(round, tenant)).headers.location).toBe("/");
	expect(await identities(tenant)).toEqual([{ memberId: id, subject: "mallory" }]);
	expect(await actions(tenant)).toContain("sign-on:unlink");
});

describe("an address counts", () => {
	test.for([
		["that is unconfirmed", { email_verified: false }, /not confirmed/],
		["of another domain", { email: "zanele@gmail.example", email_verified: true }, /no address of/],
		["that is missing", { email: undefined }, /address is missing/],
		["of nobody who is invited", { email: "sipho@baobab.example" }, /not a member here yet/],
	] as const)("not, %s", async ([, claims, words]) => {
		const tenant = await signOnTenant(round, { members: [zanele] });
		provider.person = { ...provider.person, ...claims };
		await expectRefused(await signOn(round, tenant), words);
		expect(await identities(tenant)).toEqual([]);
		expect(await people(tenant)).toHaveLength(2);
	});

	test("with nobody's names told to strangers", async () => {
		const tenant = await signOnTenant(round);
		provider.person = { sub: "x", email: "x@gmail.example" };
		const stranger = await signOn(round, tenant);
		expect(stranger.text).not.toContain(tenant.owner.name);
		provider.person = { sub: "y", email: "y@baobab.example" };
		expect((await signOn(round, tenant)).text).toContain(tenant.owner.name);
	});
});

test("a colleague joins at the first sign-in where the workspace lets them, with a seat", async () => {
	const tenant = await signOnTenant(round, { sso: { SSO_JOIN_ROLE: "manager" } });
	expect((await signOn(round, tenant)).headers.location).toBe("/");
	expect((await people(tenant)).at(-1)).toMatchObject({
		...{ name: "Zanele Khumalo", email: "zanele@baobab.example", role: "manager" },
	});
	const [seats] = await kit.asTenant(tenant, (db) =>
		db.select({ used: entitlement.seatsUsed }).from(entitlement),
	);
	expect(seats?.used).toBe(2);
	expect(await actions(tenant)).toEqual(
		expect.arrayContaining(["sign-on:join", "sign-on:link", "session:start"]),
	);
});

test("an invitation that waits is accepted by the sign-in, with its role and its seat", async () => {
	const tenant = await signOnTenant(round);
	const record = await product.services.directory.byId(tenant.id);
	if (!record) throw new Error("no tenant");
	await kit.asTenant(tenant, (db) =>
		invitePeople(db, product.services, [{ email: "zanele@baobab.example", role: "admin" }], {
			...{ inviter: tenant.owner, tenant: record, now: new Date() },
		}),
	);
	await signOn(round, tenant);
	expect((await people(tenant)).at(-1)).toMatchObject({ role: "admin" });
	const [seats] = await kit.asTenant(tenant, (db) =>
		db.select({ used: entitlement.seatsUsed }).from(entitlement),
	);
	expect(seats?.used).toBe(2);
});

test("without a seat nobody joins, and it is said whom to ask", async () => {
	const tenant = await signOnTenant(round, { sso: { SSO_JOIN_ROLE: "employee" } });
	const { id: authorId } = await testStaff(kit, "product");
	await kit.database.public.insert(overrides).values({
		...{ id: newId(), tenantId: tenant.id, limits: { members: 2 }, reason: "test" },
		...{ until: new Date(Date.now() + 86_400_000), authorId },
	});
	product.services.directory.forget();
	const goings = await Promise.all(
		["a", "b", "c"].map(async (name) => {
			const going = await begin(round, tenant);
			provider.person = { sub: name, email: `${name}@baobab.example` };
			return { ...going, name, back: provider.visit(going.address) };
		}),
	);
	const answers = [];
	for (const { back, cookie, name } of goings) {
		provider.person = { sub: name, email: `${name}@baobab.example` };
		answers.push(await comeBack(round, tenant, back, cookie));
	}
	expect(answers.map(({ status }) => status)).toEqual([302, 403, 403]);
	const refused = answers[2];
	if (refused) await expectRefused(refused, /no seat for you yet.*Olwethu Owner/s);
	expect(await people(tenant)).toHaveLength(2);
	expect(await identities(tenant)).toHaveLength(1);
});

test("who left stays out, by address and by identity", async () => {
	const tenant = await signOnTenant(round, {
		members: [zanele],
		sso: { SSO_JOIN_ROLE: "employee" },
	});
	await signOn(round, tenant);
	const { id } = tenant.member("employee");
	await kit.asTenant(tenant, (db) =>
		db.update(members).set({ deactivatedAt: new Date() }).where(eq(members.id, id)),
	);
	await expectRefused(await signOn(round, tenant), /not a member here any more/);
	provider.person = { sub: "zanele-again", email: "zanele@baobab.example" };
	await expectRefused(await signOn(round, tenant), /not a member here any more/);
});

describe("a way back", () => {
	test("works once, in its own browser, on its own host, within ten minutes", async () => {
		const tenant = await signOnTenant(round, { members: [zanele] });
		const other = await signOnTenant(round, { members: [zanele] });
		const lost = /That way in is used up/;
		const { cookie, address } = await begin(round, tenant);
		const back = provider.visit(address);
		await expectRefused(await comeBack(round, tenant, back, ""), lost);
		const foreign = await begin(round, tenant);
		await expectRefused(await comeBack(round, tenant, back, foreign.cookie), lost);
		await expectRefused(await comeBack(round, other, back, cookie), lost);
		const planted = new URL(back);
		planted.searchParams.set("state", "planted");
		await expectRefused(await comeBack(round, tenant, planted, cookie), lost);
		expect((await comeBack(round, tenant, back, cookie)).status).toBe(302);
		await expectRefused(await comeBack(round, tenant, back, cookie), lost);
		const late = await begin(round, tenant);
		await kit.asTenant(tenant, (db) => db.update(signOnTrips).set({ expiresAt: new Date() }));
		const tooLate = comeBack(round, tenant, provider.visit(late.address), late.cookie);
		await expectRefused(await tooLate, lost);
	});

	test("with somebody else's code signs nobody in: it does not fit the trip", async () => {
		const tenant = await signOnTenant(round, { members: [zanele] });
		const mine = await begin(round, tenant);
		const theirs = await begin(round, tenant);
		const back = provider.visit(mine.address);
		const code = provider.visit(theirs.address).searchParams.get("code") ?? "";
		back.searchParams.set("code", code);
		await expectRefused(
			await comeBack(round, tenant, back, mine.cookie),
			/stopped at Baobab login/,
		);
	});

	test("does not count when the connection was changed meanwhile", async () => {
		const tenant = await signOnTenant(round, { members: [zanele] });
		const { cookie, address } = await begin(round, tenant);
		const back = provider.visit(address);
		await kit.owner`update ${kit.owner(tenant.schemaName)}.settings
			set value = '"another-client"' where key = 'SSO_CLIENT_ID'`;
		await expectRefused(await comeBack(round, tenant, back, cookie), /changed meanwhile/);
	});

	test.for([
		["a token for somebody else", { claims: { aud: "other" } }, 403, /could not be sure/],
		["a token that is over", { claims: { exp: 1 } }, 403, /could not be sure/],
		["an error of the provider", { back: { error: "access_denied" } }, 403, /stopped at Baobab/],
		["a provider that fails", { answer: "error" }, 503, /does not answer/],
	] as const)("with %s is a calm page with a number", async ([, bend, status, words]) => {
		const tenant = await signOnTenant(round, { members: [zanele] });
		const { cookie, address } = await begin(round, tenant);
		provider.bend = bend;
		const answer = await comeBack(round, tenant, provider.visit(address), cookie);
		expect(answer.status).toBe(status);
		await expectRefused(answer, words);
		expect(answer.text).toContain(String(answer.headers["x-request-id"] ?? "quote"));
	});
});

test("two workspaces with the same provider know their own people alone", async () => {
	const [one, other] = [
		await signOnTenant(round, { members: [zanele] }),
		await signOnTenant(round),
	];
	expect((await signOn(round, one)).status).toBe(302);
	await expectRefused(await signOn(round, other), /not a member here yet/);
	expect(await identities(other)).toEqual([]);
});

test("a provider that is down leads back to the password, which is said", async () => {
	const tenant = await signOnTenant(round);
	await kit.owner`update ${kit.owner(tenant.schemaName)}.settings
		set value = '"http://127.0.0.1:1"' where key = 'SSO_ISSUER'`;
	const answer = await product.ask(tenant.slug, "/sign-in/sso?returnTo=%2Fprojects");
	expect(answer.headers.location).toBe("/sign-in?returnTo=%2Fprojects&notice=sso-away");
	const page = await product.ask(tenant.slug, String(answer.headers.location));
	expect(page.text).toContain("does not answer just now");
});

test("who signs out here is offered to sign out there, and told where that cannot be", async () => {
	const tenant = await signOnTenant(round);
	const left = await product.ask(tenant.slug, "/sign-in?notice=signed-out");
	expect(left.text).toContain('href="/sign-in/sso/sign-out"');
	const there = await product.ask(tenant.slug, "/sign-in/sso/sign-out");
	expect(there.headers.location).toBe("/sign-in?notice=sso-stays");
});

describe("where it is required", () => {
	const password = "tarpaulin river lamp";
	const hashed = hashPassword(password);
	const send = async (tenant: TestTenant, email: string, given = password) => {
		const answer = await product.post(tenant.slug, "/sign-in", { email, password: given });
		return { ...answer, text: answer.text.replaceAll("<!-- -->", "") };
	};

	test("passwords open nothing for company addresses, but for owners; others keep theirs", async () => {
		const tenant = await signOnTenant(round, {
			...{ passwordHash: await hashed, sso: { SSO_MODE: "required" } },
			members: [zanele, { role: "manager", email: "contractor@elsewhere.example" }],
		});
		await kit.asTenant(tenant, (db) =>
			db
				.update(members)
				.set({ email: "owner@baobab.example" })
				.where(eq(members.id, tenant.owner.id)),
		);
		const refused = await send(tenant, "zanele@baobab.example");
		expect(refused.status).toBe(422);
		expect(refused.text).toContain(
			"People with an address at baobab.example sign in with Baobab login",
		);
		const unknown = await send(tenant, "nobody@baobab.example");
		expect(unknown.status).toBe(422);
		expect(unknown.text).toContain("People with an address at baobab.example sign in with");
		expect((await send(tenant, "owner@baobab.example", "wrong")).status).toBe(422);
		expect((await send(tenant, "owner@baobab.example")).status).toBe(302);
		expect((await send(tenant, "contractor@elsewhere.example")).status).toBe(302);
	});

	test("a plan without it lets passwords count again, and says that it is off", async () => {
		const tenant = await signOnTenant(round, {
			...{ passwordHash: await hashed, sso: { SSO_MODE: "required" }, members: [zanele] },
		});
		await kit.owner`update public.tenants set plan = 'team' where id = ${tenant.id}`;
		await kit.asTenant(tenant, (db) => db.update(entitlement).set({ features: ["time"] }));
		product.services.directory.forget();
		expect((await send(tenant, "zanele@baobab.example")).status).toBe(302);
		const { headers } = await product.ask(tenant.slug, "/sign-in/sso");
		expect(headers.location).toBe("/sign-in?notice=sso-off");
	});
});
