import { and, eq, isNull } from "drizzle-orm";
import { permissionsOf, permissionsOfOwn } from "#app/modules/members/permission-catalogue.ts";
import type { VisitorArgs } from "#app/request/enter-tenant.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { Member } from "#app/request/session.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { roles } from "#db/tenant/roles.ts";
import { openFile } from "./open-file.server.ts";
import { readSignedLink } from "./signed-link.server.ts";

/** A file by a link of five minutes: for as long as the member whose link it is may see it. */
export async function openSigned(args: VisitorArgs): Promise<Response> {
	const { db, tenant, params, services, now } = args;
	const link = readSignedLink(services, tenant.id, params.token ?? "", now);
	const member = link && (await activeMember(db, link.memberId));
	if (!link || !member) throw notFound("file");
	return openFile({ ...args, member }, link.fileId);
}

async function activeMember(db: TenantDb, id: string): Promise<Member | undefined> {
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
