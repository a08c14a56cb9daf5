import { and, desc, eq, isNull } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { invitations, members } from "#db/tenant/members.ts";
import { roles } from "#db/tenant/roles.ts";

/** Invitations that nobody has accepted or withdrawn, the newest first; some may have expired. */
export function openInvitations(db: TenantDb) {
	return db
		.select({
			id: invitations.id,
			email: invitations.email,
			name: invitations.name,
			role: invitations.role,
			ownRole: roles.name,
			sentAt: invitations.sentAt,
			expiresAt: invitations.expiresAt,
			inviterName: members.name,
		})
		.from(invitations)
		.leftJoin(roles, eq(roles.id, invitations.customRoleId))
		.leftJoin(members, eq(members.id, invitations.invitedBy))
		.where(and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt)))
		.orderBy(desc(invitations.createdAt), desc(invitations.id));
}
