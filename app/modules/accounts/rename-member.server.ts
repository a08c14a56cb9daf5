import { eq } from "drizzle-orm";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";

/** Changes what a member is called. */
export async function renameMember(
	db: TenantDb,
	actor: Actor,
	member: { id: string; name: string },
	name: string,
): Promise<void> {
	if (name === member.name) return;
	await db.update(members).set({ name }).where(eq(members.id, member.id));
	await recordAudit(db, actor, {
		action: "member:rename",
		objectType: "member",
		objectId: member.id,
		before: { name: member.name },
		after: { name },
	});
}
