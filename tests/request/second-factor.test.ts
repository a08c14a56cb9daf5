import { beforeAll, describe, expect, test } from "vitest";
import type { MemberRule, Policy, VisitorRule } from "#app/request/policy.ts";
import { clients } from "#db/tenant/projects.ts";
import { type Address, readAddresses } from "#tests/kit/addresses.ts";
import { contentsOf } from "#tests/kit/contents.ts";
import type { Answer } from "#tests/kit/http.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const product = testProduct(kit);
const addresses = await readAddresses();
const colleague = "Quagga Colleague";
const client = "Quagga Mining";

let home: TestTenant;
let cookie: string;
let before: Awaited<ReturnType<typeof contentsOf>>;

beforeAll(async () => {
	home = await kit.createTenant({
		plan: "business",
		members: [{ role: "employee", name: colleague }],
		settings: { SECOND_FACTOR_REQUIRED: "everybody", SECOND_FACTOR_GRACE_DAYS: 0 },
	});
	await kit.asTenant(home, (db) =>
		db.insert(clients).values({ id: home.member("employee").id, name: client }),
	);
	cookie = await product.cookieOf(home);
	before = await contentsOf(kit, home);
});

type Entry = Pick<Address, "id" | "path" | "isPage"> & {
	readonly method: "GET" | "POST";
	readonly rule: MemberRule | VisitorRule;
};

const entries = addresses.flatMap((address) => [
	...entriesOf(address, "GET", address.loader),
	...entriesOf(address, "POST", address.action),
]);
const isOpen = ({ rule }: Entry) => "beforeSecondFactor" in rule && rule.beforeSecondFactor;
const forMembers = entries.filter(({ rule }) => rule.access !== "public");
const closed = forMembers.filter((entry) => !isOpen(entry));
const forAnybody = entries.filter(({ rule }) => rule.access === "public");

test("nothing is open before the second factor but the ways to set one up", () => {
	expect(closed.length).toBeGreaterThan(150);
	expect(new Set(forMembers.filter(isOpen).map(({ id }) => id))).toEqual(
		new Set([
			"modules/accounts/pages/second-factor",
			"modules/accounts/pages/proof",
			"modules/accounts/pages/passkey-options",
			"modules/accounts/pages/new-passkey",
			"modules/accounts/pages/code-app",
		]),
	);
});

describe("the owner, who must have a second factor and has none,", () => {
	test.each(closed)("is led to setting one up by $method $path ($id)", async (entry) => {
		const [page, script] = await bothWays(entry);
		expect([302, 303]).toContain(page?.status);
		expect(page?.headers.location).toMatch(/^\/second-factor\?/);
		if (entry.method === "POST") expect(script?.status).toBe(401);
		else expect(`${script?.headers.location}${script?.text}`).toContain("/second-factor?");
	});

	test.each(forAnybody)("learns nothing from $method $path ($id)", async (entry) => {
		if (entry.id === "modules/accounts/pages/sign-out") return;
		for (const { status, text } of await bothWays(entry)) {
			expect(status).not.toBe(500);
			expect(text).not.toContain(colleague);
			expect(text).not.toContain(client);
		}
	});

	test("changed nothing by all of it", async () => {
		const tried = ["sign_ins", "passkey_challenges"];
		const after = Object.entries(await contentsOf(kit, home));
		const changed = after.filter(([table, hash]) => before[table] !== hash);
		expect(changed.map(([table]) => table).filter((table) => !tried.includes(table))).toEqual([]);
	});
});

function entriesOf(
	{ id, path, isPage }: Address,
	method: Entry["method"],
	policies: Address["loader"],
): Entry[] {
	const list: readonly Policy[] = Array.isArray(policies) ? policies : [];
	return list.flatMap((policy) =>
		policy.host === "tenant" ? [{ id, path, isPage, method, rule: policy.rule }] : [],
	);
}

/** As a document and as a script asks. */
async function bothWays({ method, path, isPage }: Entry): Promise<Answer[]> {
	const send = (to: string, headers: Record<string, string>) =>
		method === "GET"
			? product.ask(home.slug, to, { headers })
			: product.post(home.slug, to, {}, { headers });
	const data = path === "/" ? "/_root.data" : `${path}.data`;
	return [
		await send(path, { cookie, accept: "text/html" }),
		await send(isPage ? data : path, { cookie }),
	];
}
