import fc from "fast-check";
import { expect, test } from "vitest";
import {
	baseRoles,
	chosenPermissions,
	permissionsToBeginWith,
	permissionsToChoose,
} from "#app/modules/members/own-role.ts";
import {
	allPermissions,
	permissionRule,
	permissionsOf,
} from "#app/modules/members/permission-catalogue.ts";
import { permissionsText } from "#app/modules/members/permission-words.ts";
import { rolesToGive } from "#app/modules/members/roles-to-give.ts";
import type { RoleName } from "#app/request/role.ts";

const base = fc.constantFrom(...baseRoles);
const some = fc.subarray([...allPermissions]);

test("a role never gains or loses what its editor may not do, nor holds what is an owner's alone", () => {
	fc.assert(
		fc.property(base, some, some, some, (role, asked, had, giver) => {
			const was = permissionsToChoose(role).filter((permission) => had.includes(permission));
			const is = chosenPermissions(asked, { base: role, had: was, giver });
			const changed = allPermissions.filter((name) => is.includes(name) !== was.includes(name));
			expect(changed.filter((name) => !giver.includes(name))).toEqual([]);
			expect(is.filter((name) => permissionRule(name).ownersOnly)).toEqual([]);
		}),
	);
});

test("who may change something may see it", () => {
	const giver = permissionsOf("owner");
	const asked = ["client:manage", "time-entry:capture"];
	expect(chosenPermissions(asked, { base: "employee", had: [], giver })).toEqual([
		"time-entry:capture",
		"client:read",
		"client:manage",
	]);
});

test("a role that takes no seat only reads", () => {
	for (const permission of permissionsToChoose("client-viewer"))
		expect(permission).toMatch(/:read$/);
	const asked = ["time-entry:capture", "member:manage", "client:read"];
	const choice = { base: "client-viewer", had: [], giver: permissionsOf("owner") } as const;
	expect(chosenPermissions(asked, choice)).toEqual(["member:read", "client:read"].toSorted());
});

test("a copy of a built-in role may what that one may", () => {
	for (const role of ["admin", "manager", "employee"] as const) {
		expect(permissionsToBeginWith(role)).toEqual(permissionsOf(role));
	}
});

const builtIn = fc.constantFrom<RoleName>("owner", "admin", "manager", "employee");

test("nobody gives a role that may do more than they, or ranks above them", () => {
	fc.assert(
		fc.property(builtIn, some, base, some, (role, permissions, of, has) => {
			const own = { id: "r", name: "Desk", note: null, baseRole: of, permissions: has };
			const given = rolesToGive({ role, permissions }, [own]);
			const held = given.flatMap((choice) =>
				choice.customRoleId ? has : permissionsOf(choice.role),
			);
			expect(held.filter((name) => !permissions.includes(name))).toEqual([]);
			const bases = given.map((choice) => choice.role);
			if (role !== "owner") expect(bases).not.toContain("owner");
			if (role !== "owner" && role !== "admin") expect(bases).not.toContain("admin");
		}),
	);
	const admin = { role: "admin", permissions: permissionsOf("admin") } as const;
	expect(rolesToGive(admin, []).map(({ name }) => name)).toEqual(["admin", "manager", "employee"]);
	expect(rolesToGive({ role: "employee", permissions: permissionsOf("admin") }, [])).toHaveLength(
		2,
	);
});

test("what a role may do reads as a sentence", () => {
	expect(permissionsText(["client:read", "project:manage"])).toBe(
		"See clients, add and change projects.",
	);
	expect(permissionsText([])).toBe("Nothing yet.");
});
