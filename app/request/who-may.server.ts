import { and, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { type Permission, permissionRule } from "#app/modules/members/permission-catalogue.ts";
import { members } from "#db/tenant/members.ts";
import { roles } from "#db/tenant/roles.ts";
import { rolesWith } from "./permission.server.ts";

/** For a query of `members`: active ones whose role, built in or the company's own, has a permission. */
export function whoMay(permission: Permission): SQL | undefined {
	const ownersOnly = permissionRule(permission).ownersOnly === true;
	const byOwnRole = sql`${members.customRoleId} in (select ${roles.id} from ${roles} where ${permission} = any (${roles.permissions}))`;
	const byBuiltIn = and(
		isNull(members.customRoleId),
		inArray(members.role, [...rolesWith(permission)]),
	);
	return and(isNull(members.deactivatedAt), ownersOnly ? byBuiltIn : or(byBuiltIn, byOwnRole));
}
