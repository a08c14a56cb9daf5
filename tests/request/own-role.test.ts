import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { permissionsOf, permissionsOfOwn } from "#app/modules/members/permission-catalogue.ts";
import { planKeepers } from "#app/modules/subscription/plan-keepers.server.ts";
import { seatMissing } from "#app/request/seat.server.ts";
import { roles } from "#db/tenant/roles.ts";
import { testKit } from "#tests/kit/kit.ts";
import { giveOwnRole } from "#tests/kit/own-role.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const product = testProduct(kit);

let acme: TestTenant;
let roleId: string;
let cookie: string;

beforeAll(async () => {
	acme = await kit.createTenant({
		members: [
			{ role: "manager", name: "Mpho Sithole" },
			{ role: "employee", name: "Ann Bester" },
		],
	});
	const office = ["member:read", "member:manage", "plan:read"] as const;
	roleId = await giveOwnRole(kit, acme, acme.member("manager"), office);
	cookie = await product.cookieOf(acme, acme.member("manager"));
});

async function statusOf(path: string) {
	return (await product.ask(acme.slug, path, { headers: { cookie } })).status;
}

test("a role of the company's own opens exactly what it says", async () => {
	expect(await statusOf("/people")).toBe(200);
	expect(await statusOf("/people/invite")).toBe(200);
	// What a manager may do, and this role not.
	expect(await statusOf("/clients")).toBe(404);
	expect(await statusOf("/projects")).toBe(404);
	expect(await statusOf("/time/week")).toBe(404);
});

test("what is an owner's alone is no role's, whatever is stored", async () => {
	expect(await statusOf("/plan")).toBe(404);
	expect(permissionsOfOwn(["security:manage", "client:read", "gone:since"])).toEqual([
		"client:read",
	]);
});

test("a change of the role holds from the next request on", async () => {
	const store = (permissions: string[]) =>
		kit.asTenant(acme, (db) => db.update(roles).set({ permissions }).where(eq(roles.id, roleId)));
	await store(["client:read"]);
	expect([await statusOf("/clients"), await statusOf("/people")]).toEqual([200, 404]);
	await store(["member:read", "member:manage", "plan:read"]);
	expect([await statusOf("/clients"), await statusOf("/people")]).toEqual([404, 200]);
});

test("who is chosen by a permission is found by the company's own roles too", async () => {
	const asker = { permissions: permissionsOf("employee"), hasSeat: false };
	const missing = await kit.asTenant(acme, (db) => seatMissing(db, asker));
	expect(missing?.message).toContain("Olwethu Owner or Mpho Sithole can give you one.");
	await giveOwnRole(kit, acme, acme.member("manager"), ["client:read"], "Desk");
	const without = await kit.asTenant(acme, (db) => seatMissing(db, asker));
	expect(without?.message).toContain("Olwethu Owner can give you one.");
});

test("a stored permission of owners alone makes nobody a keeper of the plan", async () => {
	await giveOwnRole(kit, acme, acme.member("manager"), ["plan:read"], "Books");
	const keepers = await kit.asTenant(acme, planKeepers);
	expect(keepers.map(({ id }) => id)).toEqual([acme.owner.id]);
});
