import { beforeAll, describe, expect, test } from "vitest";
import { permissionsOf } from "#app/modules/members/permission-catalogue.ts";
import type { MemberRule, Policy, VisitorRule } from "#app/request/policy.ts";
import type { RoleName } from "#app/request/role.ts";
import { type Address, readAddresses } from "#tests/kit/addresses.ts";
import { contentsOf } from "#tests/kit/contents.ts";
import type { Answer } from "#tests/kit/http.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { testStaff } from "#tests/kit/staff.ts";
import { consentOf, lookAt } from "#tests/kit/support.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const product = testProduct(kit);
const addresses = await readAddresses();
const roles: readonly RoleName[] = ["client-viewer", "warehouse", "employee", "finance", "manager"];

let home: TestTenant;
let other: TestTenant;
let starter: TestTenant;
let unpaid: TestTenant;
let looked: TestTenant;
let support: string;
let before: Awaited<ReturnType<typeof contentsOf>>;

beforeAll(async () => {
	const members = roles.map((role) => ({ role }));
	home = await kit.createTenant({ slug: "home-of-access", plan: "business", members });
	other = await kit.createTenant({ slug: "other-of-access", members });
	starter = await kit.createTenant({
		slug: "starter-of-access",
		plan: "starter",
		trialEndsAt: null,
	});
	unpaid = await kit.createTenant({
		slug: "unpaid-of-access",
		plan: "business",
		trialEndsAt: new Date(Date.now() - 1_000),
	});
	looked = await kit.createTenant({ slug: "looked-of-access", plan: "business", members });
	await consentOf(kit, looked);
	support = await lookAt(product, looked.slug, await testStaff(kit, "support"));
	before = await contentsOf(kit, looked);
});

test("there is something to walk", () => {
	expect(addresses.length).toBeGreaterThan(20);
});

describe.each(addresses)("$path ($id)", (address) => {
	test("goes through a wrapper that names its policy", () => {
		expect(address.loader).not.toBe("unguarded");
		expect(address.action).not.toBe("unguarded");
		expect(address.loader ?? address.action).toBeDefined();
		if (address.isPage) expect(address.loader).toBeDefined();
	});

	test.each(entries(address))("$method on a host of another kind is not there", async (entry) => {
		const kinds = new Set(entry.policies.map((policy) => policy.host));
		for (const [kind, host] of Object.entries(hosts)) {
			if (kinds.has(hostKind(kind))) continue;
			for (const answer of await bothWays(entry, host)) expect(answer.status, host).toBe(404);
		}
		for (const answer of await bothWays(entry, "nobody-here")) expect(answer.status).toBe(404);
	});

	test.each(memberEntries(address))(
		"$method without a session, or with another workspace's, leads to signing in",
		async (entry) => {
			const foreign = await product.cookieOf(other);
			for (const cookie of ["", foreign]) {
				expectSignInFirst(entry.method, await bothWays(entry, home.slug, cookie));
			}
		},
	);

	test.each(permissionEntries(address))(
		"$method without the permission is not there",
		async (entry) => {
			const role = roles.find((candidate) => !permissionsOf(candidate).includes(entry.permission));
			if (!role)
				throw new Error(`Everybody has ${entry.permission}: it should be access "member".`);
			const cookie = await product.cookieOf(home, home.member(role));
			for (const answer of await bothWays(entry, home.slug, cookie)) {
				expect(answer.status).toBe(404);
			}
		},
	);

	test.each(gatedEntries(address))(
		"$method without the plan's feature is refused",
		async (entry) => {
			const cookie = await product.cookieOf(starter);
			for (const answer of await bothWays(entry, starter.slug, cookie)) {
				expect(answer.status).toBe(403);
			}
		},
	);

	test.each(memberEntries(address))(
		"$method in a workspace that is not paid for reads and does not change",
		async (entry) => {
			const cookie = await product.cookieOf(unpaid);
			const isRefused = entry.method === "POST" && !("whileLocked" in entry.rule);
			const [page, script] = await bothWays(entry, unpaid.slug, cookie);
			const said = "subscription.locked";
			if (!isRefused) expect(`${page?.text}${script?.text}`).not.toContain(said);
			else {
				expect([403, 303]).toContain(page?.status);
				expect([script?.status, script?.text]).toEqual([403, expect.stringContaining(said)]);
			}
		},
	);

	test.each(supportEntries(address))("$method for support is $forSupport", async (entry) => {
		for (const { status, text } of await bothWays(entry, looked.slug, support)) {
			expect(status === 403 ? "refused" : "open").toBe(entry.forSupport);
			expect(status).not.toBe(500);
			if (status === 403 && entry.isPage) expect(text).toMatch(/support/);
		}
	});

	test.each(staffEntries(address))(
		"$method without staff's session leads to signing in",
		async (entry) => {
			const member = await product.cookieOf(home);
			for (const cookie of ["", member]) {
				expectSignInFirst(entry.method, await bothWays(entry, "product", cookie));
			}
		},
	);
});

test("whatever support asked for, nothing was written but that they did", async () => {
	expect(await contentsOf(kit, looked)).toEqual(before);
	const look = await product.ask(looked.slug, "/people", { headers: { cookie: support } });
	expect(look.status).toBe(200);
});

type Entry = { method: "GET" | "POST"; path: string; isPage: boolean; policies: readonly Policy[] };

const hosts = { site: "", tenant: "home-of-access", product: "product" };

function hostKind(kind: string): Policy["host"] {
	return kind === "tenant" || kind === "product" ? kind : "site";
}

function entries({ path, isPage, loader, action }: Address): Entry[] {
	const isList = (policies: Address["loader"]): policies is readonly Policy[] =>
		Array.isArray(policies);
	return [
		...(isList(loader) ? [{ method: "GET" as const, path, isPage, policies: loader }] : []),
		...(isList(action) ? [{ method: "POST" as const, path, isPage, policies: action }] : []),
	];
}

type Ruled = Entry & { rule: VisitorRule | MemberRule };

function ruled(address: Address): Ruled[] {
	return entries(address).flatMap((entry) =>
		entry.policies.flatMap((policy) =>
			policy.host === "tenant" ? [{ ...entry, rule: policy.rule }] : [],
		),
	);
}

/** All that support may open; what is not named here is refused, and so is every file. */
const openToSupport: ReadonlySet<string> = new Set([
	"GET modules/site/pages/home",
	"GET modules/shell/pages/not-found",
	"GET modules/time/pages/team",
	"GET modules/time/pages/team-member",
	"GET modules/projects/pages/clients",
	"GET modules/projects/pages/client",
	"GET modules/projects/pages/projects",
	"GET modules/projects/pages/project",
	"GET modules/reports/pages/time-report",
	"GET modules/members/pages/people",
	"GET modules/members/pages/person",
	"GET modules/members/pages/left",
	"GET modules/members/pages/roles",
	"GET modules/members/pages/invitations",
	"GET modules/files/pages/logo",
	"GET modules/grants/pages/teams",
	"GET modules/grants/pages/team",
	"GET modules/files/pages/logo",
	"GET modules/support/pages/arrival",
	"POST modules/support/pages/arrival",
	"GET modules/support/pages/leave",
]);

/** Leaving itself would end the walk: see support-view.test.ts. */
function supportEntries(address: Address) {
	return ruled(address)
		.map((entry) => ({ ...entry, deed: `${entry.method} ${address.id}` }))
		.filter(({ deed }) => deed !== "POST modules/support/pages/leave")
		.map((entry) => ({
			...entry,
			forSupport: openToSupport.has(entry.deed) ? "open" : "refused",
		}));
}

function memberEntries(address: Address): Ruled[] {
	return ruled(address).filter(({ rule }) => rule.access !== "public");
}

function permissionEntries(address: Address) {
	return ruled(address).flatMap((entry) =>
		"permission" in entry.rule && entry.rule.permission
			? [{ ...entry, permission: entry.rule.permission }]
			: [],
	);
}

/** The rule's feature is one that Starter lacks. */
function gatedEntries(address: Address): Ruled[] {
	return ruled(address).filter(({ rule }) => rule.feature !== undefined && rule.feature !== "time");
}

function staffEntries(address: Address): Entry[] {
	return entries(address).filter((entry) =>
		entry.policies.some((policy) => policy.host === "product" && "role" in policy.rule),
	);
}

/** As a document and as a script asks: a page's data, or an address without a page itself. */
async function bothWays(entry: Entry, host: string, cookie = ""): Promise<Answer[]> {
	const session: Record<string, string> = cookie ? { cookie } : {};
	const send = (path: string, headers: Record<string, string>) =>
		entry.method === "GET"
			? product.ask(host, path, { headers })
			: product.post(host, path, {}, { headers });
	const data = entry.path === "/" ? "/_root.data" : `${entry.path}.data`;
	return [
		await send(entry.path, { ...session, accept: "text/html" }),
		await send(entry.isPage ? data : entry.path, session),
	];
}

/** A document leads to sign-in; a script's form is answered in place, so that nothing typed is lost. */
function expectSignInFirst(method: string, answers: readonly Answer[]): void {
	const [page, script] = answers;
	expect([302, 303]).toContain(page?.status);
	expect(page?.headers.location).toMatch(/^\/sign-in/);
	if (method === "POST") expect(script?.status).toBe(401);
	else if (script?.status === 202) expect(script.text).toContain("/sign-in");
	else
		expect([script?.status, script?.headers.location]).toEqual([
			302,
			expect.stringMatching(/^\/sign-in/),
		]);
}
