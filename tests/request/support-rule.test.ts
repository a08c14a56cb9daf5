import { expect, test } from "vitest";
import { allPermissions, permissionsOf } from "#app/modules/members/permission-catalogue.ts";
import { isOpenToSupport, readableBySupport } from "#app/request/support-rule.ts";

test("support has permissions to read, no others, and all of them are an owner's", () => {
	for (const permission of readableBySupport) {
		expect(permission).toMatch(/:read$/);
		expect(permissionsOf("owner")).toContain(permission);
	}
});

test("payments and the consent itself are none of support's", () => {
	expect(readableBySupport).not.toContain("plan:read");
	expect(readableBySupport).not.toContain("support-consent:manage");
});

test("a page is open by a permission to read, and closed where its rule says nothing else", () => {
	for (const permission of allPermissions) {
		const open = isOpenToSupport({ permission }, true);
		expect(open, permission).toBe(readableBySupport.includes(permission));
	}
	expect(isOpenToSupport({ access: "member" }, true)).toBe(false);
	expect(isOpenToSupport({ access: "public" }, true)).toBe(false);
	expect(isOpenToSupport({ permission: "project:read", support: "refused" }, true)).toBe(false);
	expect(isOpenToSupport({ access: "member", support: "allowed" }, true)).toBe(true);
});

test("no action is open that does not say so", () => {
	for (const permission of allPermissions) {
		expect(isOpenToSupport({ permission }, false), permission).toBe(false);
	}
	expect(isOpenToSupport({ access: "member" }, false)).toBe(false);
	expect(isOpenToSupport({ access: "public", support: "allowed" }, false)).toBe(true);
});
