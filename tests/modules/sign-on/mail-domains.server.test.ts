import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readMailDomain } from "#app/modules/sign-on/mail-domain.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { sessions } from "#db/tenant/members.ts";
import { mailDomains } from "#db/tenant/sign-on.ts";
import { freePort } from "#dev/free-port.ts";
import { testBentProvider } from "#tests/kit/bent-provider.ts";
import { testKit } from "#tests/kit/kit.ts";
import { startNameServer, type Zone } from "#tests/kit/name-server.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { begin, comeBack, cookiesOf, signOn, signOnTenant } from "./there-and-back.ts";

const zone: Zone = {};
const port = await freePort();
const kit = testKit();
const product = testProduct(kit, () => ({ OIDC_LOCAL: "on", DNS_SERVERS: `127.0.0.1:${port}` }));
const provider = testBentProvider();
const round = { kit, product, provider };
const page = "/settings/single-sign-on";
let stop: () => Promise<void>;

beforeAll(async () => {
	({ stop } = await startNameServer(zone, port));
});
afterAll(() => stop());

async function send(tenant: TestTenant, path: string, form: Record<string, string> = {}) {
	const cookie = await product.cookieOf(tenant);
	const headers = { cookie, accept: "text/html", "sec-fetch-dest": "document" };
	return product.post(tenant.slug, path, form, { headers });
}

function domains(tenant: TestTenant) {
	return kit.asTenant(tenant, (db) => db.select().from(mailDomains).orderBy(mailDomains.domain));
}

test.for([
	["Baobab.Example", "baobab.example"],
	["@baobab.example", "baobab.example"],
	[" naledi@baobab.example ", "baobab.example"],
	["bücher.example", "xn--bcher-kva.example"],
] as const)("“%s” is the domain %s", ([typed, domain]) => {
	expect(readMailDomain(typed, "localhost")).toEqual({ domain });
});

test.for(["", "baobab", "co.za", "10.0.0.1", "localhost", "acme.localhost", "gmail.com", "a b.c"])(
	"“%s” is no company's domain",
	(typed) => expect(readMailDomain(typed, "localhost")).toHaveProperty("problem"),
);

test("a domain counts when its record is there, and not before", async () => {
	const tenant = await signOnTenant(round, { sso: { SSO_JOIN_ROLE: "employee" } });
	await send(tenant, `${page}?domain`, { domain: "umoya.example" });
	const named = (await domains(tenant)).find(({ domain }) => domain === "umoya.example");
	const check = `${page}/domains/${named?.id}/check`;
	provider.person = { sub: "u", email: "u@umoya.example" };
	for (const seen of [
		undefined,
		{ TXT: ["crowdminder-mail=of-somebody-else"] },
		"servfail",
	] as const) {
		if (seen) zone["_crowdminder.umoya.example"] = seen;
		await send(tenant, check);
		expect((await domains(tenant)).find(({ id }) => id === named?.id)?.provenAt).toBeNull();
	}
	expect((await signOn(round, tenant)).status).toBe(403);
	const value = `crowdminder-mail=${named?.token}`;
	zone["_crowdminder.umoya.example"] = { TXT: ["another", [value.slice(0, 9), value.slice(9)]] };
	await send(tenant, check);
	expect((await signOn(round, tenant)).status).toBe(302);
	await send(tenant, `${page}/domains/${named?.id}/removal`);
	expect(await domains(tenant)).toHaveLength(1);
	expect((await send(tenant, check)).status).toBe(404);
});

describe("switching it on", () => {
	const change = (tenant: TestTenant, mode: string, seen = "off") =>
		send(tenant, page, { SSO_MODE: mode, "seen.SSO_MODE": seen });

	async function tryIt(tenant: TestTenant) {
		const cookie = await product.cookieOf(tenant);
		const { address, cookie: all } = await begin(round, tenant, `${page}/trial`, cookie);
		return comeBack(round, tenant, provider.visit(address), all);
	}

	test("asks for a connection that was tried as it is; a change asks again", async () => {
		const tenant = await signOnTenant(round, { sso: { SSO_MODE: "off" } });
		expect((await change(tenant, "offered")).text).toContain("Test the connection first");
		const tried = await tryIt(tenant);
		expect(tried.headers.location).toBe(page);
		expect(cookiesOf(tried)).not.toContain("cm_session");
		const mixed = { SSO_CLIENT_ID: "x", "seen.SSO_CLIENT_ID": "crowdminder" };
		const both = { ...mixed, SSO_MODE: "offered", "seen.SSO_MODE": "off" };
		expect((await send(tenant, page, both)).status).toBe(422);
		expect((await change(tenant, "offered")).status).toBe(302);
		await change(tenant, "off", "offered");
		await send(tenant, page, mixed);
		expect((await change(tenant, "offered")).status).toBe(422);
	});

	test("a connection that does not work says what is wrong, to the owner alone", async () => {
		const tenant = await signOnTenant(round, { sso: { SSO_MODE: "off" } });
		provider.bend = { claims: { aud: "somebody-else" } };
		const { status, text } = await tryIt(tenant);
		expect([status, text]).toEqual([403, expect.stringContaining("does not work yet")]);
		provider.bend = {};
		const cookie = await product.cookieOf(tenant);
		const { address, cookie: all } = await begin(round, tenant, `${page}/trial`, cookie);
		const stranger = all.replace(/cm_session=[^;]*/, "");
		const lost = await comeBack(round, tenant, provider.visit(address), stranger);
		expect(lost.text).toContain("used up");
	});

	test("required it signs out who came otherwise, but owners and other addresses", async () => {
		const tenant = await signOnTenant(round, {
			members: [
				{ role: "employee", email: "zanele@baobab.example" },
				{ role: "manager", email: "contractor@elsewhere.example" },
			],
			sso: { SSO_MODE: "off" },
		});
		await tryIt(tenant);
		await change(tenant, "offered");
		await signOn(round, tenant);
		for (const member of tenant.members) await product.cookieOf(tenant, member);
		await change(tenant, "required", "offered");
		const [left, lines] = await kit.asTenant(tenant, async (db) => [
			await db.select({ who: sessions.memberId, how: sessions.firstFactor }).from(sessions),
			await db.select({ action: auditLines.action, after: auditLines.after }).from(auditLines),
		]);
		const zanele = tenant.member("employee").id;
		expect(left.filter(({ who }) => who === zanele)).toEqual([{ who: zanele, how: "sso" }]);
		expect(left.some(({ who }) => who === tenant.member("manager").id)).toBe(true);
		expect(lines).toContainEqual({ action: "sign-on:require", after: { ended: 1 } });
	});
});
