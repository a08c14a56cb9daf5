import { and, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { type Permission, permissionRule } from "#app/modules/members/permission-catalogue.ts";
import { members } from "#db/tenant/members.ts";
import { roles } from "#db/tenant/roles.ts";

/** For a query of `members`: active ones whose role, built in or the company's own, has a permission. */
export function whoMay(permission: Permission): SQL | undefined {
	const rule = permissionRule(permission);
	const byBuiltIn = and(isNull(members.customRoleId), inArray(members.role, [...rule.roles]));
	const byOwnRole = sql`${members.customRoleId} in (select ${roles.id} from ${roles} where ${permission} = any (${roles.permissions}))`;
	return and(isNull(members.deactivatedAt), rule.ownersOnly ? byBuiltIn : or(byBuiltIn, byOwnRole));
}
