import { and, eq, isNull } from "drizzle-orm";
import type { Member } from "#app/request/session.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { roles } from "#db/tenant/roles.ts";
import { permissionsOf, permissionsOfOwn } from "./permission-catalogue.ts";

/** A member with what their role lets them do, where there is no session: in a link, in a job. Nobody who has left. */
export async function activeMember(db: TenantDb, id: string): Promise<Member | undefined> {
	const [row] = await db
		.select({
			id: members.id,
			name: members.name,
			email: members.email,
			role: members.role,
			hasSeat: members.hasSeat,
			locale: members.locale,
			timeZone: members.timeZone,
			own: roles.permissions,
		})
		.from(members)
		.leftJoin(roles, eq(roles.id, members.customRoleId))
		.where(and(eq(members.id, id), isNull(members.deactivatedAt)));
	if (!row) return undefined;
	const { own, ...member } = row;
	return { ...member, permissions: own ? permissionsOfOwn(own) : permissionsOf(member.role) };
}
