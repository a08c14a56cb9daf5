import {
	allPermissions,
	isPermission,
	type Permission,
	permissionRule,
} from "#app/modules/members/permission-catalogue.ts";
import type { RoleName } from "./role.ts";
import type { Member } from "./session.server.ts";

/** May this person do this? */
export function mayDo({ permissions }: Pick<Member, "permissions">, permission: Permission) {
	return permissions.includes(permission);
}

/** Lists as files, beside the permission to read them. */
export function mayFetchFiles({ role }: Pick<Member, "role">): boolean {
	return role !== "support";
}

/** The built-in roles that have a permission. */
export function rolesWith(permission: Permission): readonly RoleName[] {
	return permissionRule(permission).roles;
}

/** The permissions of a built-in role. */
export function permissionsOf(role: RoleName): readonly Permission[] {
	return allPermissions.filter((permission) => rolesWith(permission).includes(role));
}

/** Of what a company's own role is stored with, what it may have: what is an owner's alone never counts. */
export function permissionsOfOwn(stored: readonly string[]): readonly Permission[] {
	return stored.filter(isPermission).filter((permission) => !permissionRule(permission).ownersOnly);
}

/** Does it take a seat to change something by this permission? Reading takes none. */
export function takesSeat(permission: Permission): boolean {
	return permissionRule(permission).takesSeat === true;
}
