import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tenants } from "#db/public/tenants.ts";
import { members } from "#db/tenant/members.ts";
import { testKit } from "#tests/kit/kit.ts";

const kit = testKit();

test("a new workspace has its owner, its plan and a client for itself", async () => {
	const acme = await kit.createTenant({ name: "Acme", members: [{ role: "employee" }] });
	const rows = await kit.asTenant(acme, (db) =>
		db.select({ email: members.email, role: members.role }).from(members).orderBy(members.role),
	);
	expect(rows).toEqual([
		{ email: acme.member("employee").email, role: "employee" },
		{ email: acme.owner.email, role: "owner" },
	]);
	const [row] = await kit.database.public
		.select({ state: tenants.state, version: tenants.schemaVersion })
		.from(tenants)
		.where(eq(tenants.id, acme.id));
	expect(row?.state).toBe("active");
});
