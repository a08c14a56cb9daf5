import { type Permission, permissionRule } from "#app/modules/members/permission-catalogue.ts";
import type { Member } from "./session.server.ts";

/** May this person do this? */
export function mayDo(
	{ permissions }: Pick<Member, "permissions">,
	permission: Permission,
): boolean {
	return permissions.includes(permission);
}

/** Lists as files, beside the permission to read them. */
export function mayFetchFiles({ role }: Pick<Member, "role">): boolean {
	return role !== "support";
}

/** Does it take a seat to change something by this permission? Reading takes none. */
export function takesSeat(permission: Permission): boolean {
	return permissionRule(permission).takesSeat === true;
}
