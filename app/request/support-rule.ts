import type { Permission } from "#app/modules/members/permission-catalogue.ts";
import type { MemberRule, VisitorRule } from "./policy.ts";

/**
 * All that support may do in a workspace whose owner consented: read its work. Nothing here changes anything, and
 * nothing of rates, files, payments, or of anybody's account, sessions and passwords.
 */
export const readableBySupport: readonly Permission[] = [
	"client:read",
	"member:read",
	"project:read",
	"team-time:read",
	"time-report:read",
];

/**
 * Is a page or an action open to support? A rule that says nothing is closed, but for pages of a permission in the
 * list above: what is new stays shut until somebody decides otherwise.
 */
export function isOpenToSupport(rule: MemberRule | VisitorRule, isReading: boolean): boolean {
	if (rule.support) return rule.support === "allowed";
	if (!isReading || !("permission" in rule) || !rule.permission) return false;
	return readableBySupport.includes(rule.permission);
}
