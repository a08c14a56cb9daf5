import fc from "fast-check";
import { expect, test } from "vitest";
import { memberChangeRefusal } from "#app/modules/members/role-rules.ts";
import type { RoleName } from "#app/request/role.ts";

const owner = { id: "o", role: "owner" } as const;
const admin = { id: "a", role: "admin" } as const;
const employee = { id: "e", role: "employee" } as const;

test("an owner may do everything to others, while another owner is left", () => {
	const second = { id: "p", role: "owner" } as const;
	expect(memberChangeRefusal(owner, employee, "owner", 1)).toBeNull();
	expect(memberChangeRefusal(owner, second, "employee", 1)).toBeNull();
	expect(memberChangeRefusal(owner, second, "none", 1)).toBeNull();
	expect(memberChangeRefusal(owner, owner, "admin", 1)).toBeNull();
});

test("the last owner stays one, whoever asks", () => {
	expect(memberChangeRefusal(owner, owner, "admin", 0)).toBe("owner.last");
	expect(memberChangeRefusal(owner, owner, "none", 0)).toBe("self");
});

test("an admin neither makes nor touches owners", () => {
	expect(memberChangeRefusal(admin, employee, "owner", 1)).toBe("owner.only");
	expect(memberChangeRefusal(admin, owner, "employee", 5)).toBe("owner.only");
	expect(memberChangeRefusal(admin, owner, "none", 5)).toBe("owner.only");
	expect(memberChangeRefusal(admin, employee, "admin", 1)).toBeNull();
	expect(memberChangeRefusal(admin, employee, "none", 1)).toBeNull();
});

test("nobody touches who ranks above them, whatever their own role lets them do", () => {
	const lead = { id: "l", role: "manager" } as const;
	expect(memberChangeRefusal(lead, admin, "employee", 1)).toBe("rank");
	expect(memberChangeRefusal(lead, admin, "none", 1)).toBe("rank");
	expect(memberChangeRefusal(lead, employee, "manager", 1)).toBeNull();
});

test("nobody deactivates themselves", () => {
	expect(memberChangeRefusal(admin, admin, "none", 3)).toBe("self");
});

const role = fc.constantFrom<RoleName>("owner", "admin", "manager", "employee");
const person = fc.record({ id: fc.constantFrom("a", "b"), role });
const wanted = fc.oneof(role, fc.constant("none" as const));

test("no allowed change leaves a workspace without an owner", () => {
	fc.assert(
		fc.property(person, person, wanted, fc.nat(3), (by, target, to, others) => {
			fc.pre(target.role === "owner" || others > 0);
			fc.pre(memberChangeRefusal(by, target, to, others) === null);
			expect(others + (to === "owner" ? 1 : 0)).toBeGreaterThan(0);
		}),
	);
});

test("only an owner changes how many owners there are", () => {
	fc.assert(
		fc.property(person, person, wanted, fc.nat(3), (by, target, to, others) => {
			fc.pre((target.role === "owner") !== (to === "owner"));
			fc.pre(memberChangeRefusal(by, target, to, others) === null);
			expect(by.role).toBe("owner");
		}),
	);
});
