import { and, asc, ne, sql } from "drizzle-orm";
import { whoMay } from "#app/request/who-may.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { roles } from "#db/tenant/roles.ts";

/** Everybody but one who may decide on what others hand in, by name: whom one can report to, who can stand in. */
export function peopleWhoDecide(db: TenantDb, except: string) {
	return db
		.select({ id: members.id, name: members.name })
		.from(members)
		.leftJoin(roles, sql`${roles.id} = ${members.customRoleId}`)
		.where(and(whoMay("timesheet:approve"), ne(members.id, except)))
		.orderBy(asc(sql`lower(${members.name})`));
}
