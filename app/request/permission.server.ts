import { auditPermissions } from "#app/modules/audit/permissions.ts";
import { homePermissions } from "#app/modules/home/permissions.ts";
import { membersPermissions } from "#app/modules/members/permissions.ts";
import { projectPermissions } from "#app/modules/projects/permissions.ts";
import { reportPermissions } from "#app/modules/reports/permissions.ts";
import { settingsPermissions } from "#app/modules/settings/permissions.ts";
import { subscriptionPermissions } from "#app/modules/subscription/permissions.ts";
import { supportPermissions } from "#app/modules/support/permissions.ts";
import { timePermissions, timeSeatPermissions } from "#app/modules/time/permissions.ts";
import type { AskerRole, RoleName } from "./role.ts";
import { readableBySupport } from "./support-rule.ts";

/** Every permission of the product with the roles that have it; each module declares its own. */
const permissions = {
	...auditPermissions,
	...homePermissions,
	...membersPermissions,
	...projectPermissions,
	...reportPermissions,
	...settingsPermissions,
	...subscriptionPermissions,
	...supportPermissions,
	...timePermissions,
} as const satisfies Record<string, readonly RoleName[]>;

export type Permission = keyof typeof permissions;

/** May somebody of this role do this? */
export function mayDo(role: AskerRole, permission: Permission): boolean {
	if (role === "support") return readableBySupport.includes(permission);
	return rolesWith(permission).includes(role);
}

/** Lists as files, beside the permission to read them. */
export function mayFetchFiles(role: AskerRole): boolean {
	return role !== "support";
}

/** The roles that have a permission. */
export function rolesWith(permission: Permission): readonly RoleName[] {
	return permissions[permission];
}

/** Does it take a seat to change something by this permission? Reading takes none. */
export function takesSeat(permission: Permission): boolean {
	return seatPermissions.includes(permission);
}

const seatPermissions: readonly Permission[] = [...timeSeatPermissions];

/** The permissions of a role, for the view to know what to offer. */
export function permissionsOf(role: AskerRole): Permission[] {
	return allPermissions.filter((permission) => mayDo(role, permission));
}

export const allPermissions: readonly Permission[] = Object.keys(permissions).filter(isPermission);

function isPermission(text: string): text is Permission {
	return text in permissions;
}
