import { auditPermissions } from "#app/modules/audit/permissions.ts";
import { domainPermissions } from "#app/modules/domains/permissions.ts";
import { erasurePermissions } from "#app/modules/erasure/permissions.ts";
import { exportsPermissions } from "#app/modules/exports/permissions.ts";
import { filesPermissions } from "#app/modules/files/permissions.ts";
import { grantsPermissions } from "#app/modules/grants/permissions.ts";
import { homePermissions } from "#app/modules/home/permissions.ts";
import { locksPermissions } from "#app/modules/locks/permissions.ts";
import { payrollPermissions } from "#app/modules/payroll/permissions.ts";
import { projectPermissions } from "#app/modules/projects/permissions.ts";
import { ratesPermissions } from "#app/modules/rates/permissions.ts";
import { removalPermissions } from "#app/modules/removal/permissions.ts";
import { reportPermissions } from "#app/modules/reports/permissions.ts";
import { settingsPermissions } from "#app/modules/settings/permissions.ts";
import { subscriptionPermissions } from "#app/modules/subscription/permissions.ts";
import { supportPermissions } from "#app/modules/support/permissions.ts";
import { timePermissions } from "#app/modules/time/permissions.ts";
import { timeImportPermissions } from "#app/modules/time-import/permissions.ts";
import { timesheetsPermissions } from "#app/modules/timesheets/permissions.ts";
import { workCalendarPermissions } from "#app/modules/work-calendar/permissions.ts";
import type { RoleName } from "#app/request/role.ts";
import type { PermissionRule } from "./permission-rule.ts";
import { membersPermissions } from "./permissions.ts";

/** Every permission of the product; each module declares its own. */
const catalogue = {
	...timePermissions,
	...timeImportPermissions,
	...timesheetsPermissions,
	...locksPermissions,
	...projectPermissions,
	...reportPermissions,
	...payrollPermissions,
	...ratesPermissions,
	...membersPermissions,
	...grantsPermissions,
	...settingsPermissions,
	...workCalendarPermissions,
	...auditPermissions,
	...domainPermissions,
	...filesPermissions,
	...homePermissions,
	...subscriptionPermissions,
	...supportPermissions,
	...removalPermissions,
	...exportsPermissions,
	...erasurePermissions,
} as const;

export type Permission = keyof typeof catalogue;

/** In the order in which pages list them. */
export const allPermissions: readonly Permission[] = Object.keys(catalogue).filter(isPermission);

export function isPermission(text: string): text is Permission {
	return Object.hasOwn(catalogue, text);
}

export function permissionRule(permission: Permission): PermissionRule {
	return catalogue[permission];
}

/** The permissions of a built-in role. */
export function permissionsOf(role: RoleName): readonly Permission[] {
	return allPermissions.filter((permission) => permissionRule(permission).roles.includes(role));
}

/** Of what a company's own role is stored with, what it may have: what is an owner's alone never counts. */
export function permissionsOfOwn(stored: readonly string[]): readonly Permission[] {
	return allPermissions.filter(
		(permission) => stored.includes(permission) && !permissionRule(permission).ownersOnly,
	);
}
