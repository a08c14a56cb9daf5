import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { PublicTransaction } from "#db/handle.ts";
import { subscriptions } from "#db/public/subscriptions.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { testKit } from "#tests/kit/kit.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();

const note = (tenant: TestTenant, customerId: string) => async (db: PublicTransaction) => {
	await db.insert(subscriptions).values({ tenantId: tenant.id, customerId });
	return customerId;
};

async function noted(tenant: TestTenant) {
	const rows = await kit.database.public
		.select({ customerId: subscriptions.customerId })
		.from(subscriptions)
		.where(eq(subscriptions.tenantId, tenant.id));
	return rows.map(({ customerId }) => customerId);
}

test("both parts are one transaction, and the second knows what the first returned", async () => {
	const acme = await kit.createTenant();
	const answer = await kit.database.registryThenTenant(
		acme,
		note(acme, "cus_1"),
		async (db, known) => {
			await db.update(entitlement).set({ plan: "business" });
			return `${known}, then`;
		},
	);
	expect(answer).toBe("cus_1, then");
	expect(await noted(acme)).toEqual(["cus_1"]);
	const [own] = await kit.asTenant(acme, (db) => db.select().from(entitlement));
	expect(own?.plan).toBe("business");
});

test("when the tenant's part fails nothing is left of the registry's", async () => {
	const acme = await kit.createTenant();
	const failing = kit.database.registryThenTenant(acme, note(acme, "cus_2"), () =>
		Promise.reject(new Error("no")),
	);
	await expect(failing).rejects.toThrow("no");
	expect(await noted(acme)).toEqual([]);
});

test("the second part is the tenant's alone: neither the registry nor another's schema", async () => {
	const [acme, other] = [await kit.createTenant(), await kit.createTenant()];
	const names = await kit.database.registryThenTenant(
		acme,
		() => Promise.resolve(null),
		(db) => db.execute(sql`select current_user as role, current_schemas(false) as schemas`),
	);
	expect(names[0]).toMatchObject({ role: acme.roleName });
	for (const table of ["public.tenants", `"${other.schemaName}".members`]) {
		const reaching = kit.database.registryThenTenant(
			acme,
			() => Promise.resolve(null),
			(db) => db.execute(sql.raw(`select 1 from ${table}`)),
		);
		await expect(reaching).rejects.toMatchObject({
			cause: { message: expect.stringContaining("permission denied") },
		});
	}
});

test("the registry's handle ends where the tenant's part begins", async () => {
	const acme = await kit.createTenant();
	const late = kit.database.registryThenTenant(
		acme,
		(db) => Promise.resolve({ kept: db }),
		(_, { kept }) => kept.select().from(subscriptions),
	);
	await expect(late).rejects.toThrow();
});
