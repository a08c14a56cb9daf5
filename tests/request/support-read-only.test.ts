import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import type { AppLoadContext } from "#app/request/context.ts";
import { tenantLoader, tenantLoaderInSteps } from "#app/request/page.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients } from "#db/tenant/projects.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { refusal } from "#tests/kit/refusal.ts";
import { testStaff } from "#tests/kit/staff.ts";
import { consentOf, lookAt } from "#tests/kit/support.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const product = testProduct(kit);
const rule = { permission: "project:read" } as const;
const readOnlyTransaction = "25006";
let acme: TestTenant;
let support: string;

beforeAll(async () => {
	acme = await kit.createTenant();
	await consentOf(kit, acme);
	support = await lookAt(product, acme.slug, await testStaff(kit, "support"));
});

/** What Remix hands to a loader for a browser's request. */
async function argsOf(cookie: string, method = "GET") {
	const answer = await product.services.directory.bySlug(acme.slug);
	if (answer.kind !== "tenant") throw new Error("There is no such tenant");
	const host = `${acme.slug}.localhost`;
	const context: AppLoadContext = {
		...{ requestId: newId(), nonce: "", clientAddress: "", services: product.services },
		host: { kind: "tenant", host, tenant: answer.tenant },
	};
	const request = new Request(`http://${host}:3000/projects`, { method, headers: { cookie } });
	return { request, context, params: {} };
}

function addClient(db: TenantDb): Promise<string> {
	return refusal(db.insert(clients).values({ id: newId(), name: `Written ${newId()}` }));
}

test("PostgreSQL itself refuses what a page would write for support", async () => {
	const said: string[] = [];
	const loader = tenantLoader(rule, async ({ db }) => void said.push(await addClient(db)));
	await expect(loader(await argsOf(support))).rejects.toMatchObject({ init: { status: 500 } });
	await loader(await argsOf(await product.cookieOf(acme)));
	expect(said).toEqual([readOnlyTransaction, "not refused"]);
	// Remix asks loaders so at an address without a page.
	const frame = tenantLoader({ access: "member", support: "allowed" }, async ({ db }) => {
		said.push(await addClient(db));
	});
	const asked = frame(await argsOf(support, "OPTIONS"));
	await expect(asked).rejects.toMatchObject({ init: { status: 500 } });
	expect(said.at(-1)).toBe(readOnlyTransaction);
});

test("no statement makes it writable", async () => {
	const said: string[] = [];
	const loader = tenantLoader(rule, async ({ db }) => {
		said.push(await refusal(db.execute(sql`set transaction read write`)));
	});
	await expect(loader(await argsOf(support))).rejects.toMatchObject({ init: { status: 500 } });
	expect(said).toEqual(["25001"]);
});

test("a page in steps reads only in each of them", async () => {
	const loader = tenantLoaderInSteps(rule, async ({ step }) => [
		await refusal(step((db) => db.insert(clients).values({ id: newId(), name: "In a step" }))),
		await step((db) => db.$count(clients)),
	]);
	const [written, count] = await loader(await argsOf(support));
	expect([written, Number(count)]).toEqual([readOnlyTransaction, expect.any(Number)]);
});

test("it runs as the tenant's own role", async () => {
	const loader = tenantLoader(rule, async ({ db }) => {
		const [row] = await db.execute(
			sql`select current_user as role, current_setting('transaction_read_only') as ro`,
		);
		return row;
	});
	expect(await loader(await argsOf(support))).toEqual({ role: acme.roleName, ro: "on" });
});
