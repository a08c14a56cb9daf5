import { eq } from "drizzle-orm";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";

/** Sets the clock that a member reads moments by; null is the workspace's. No entry moves: days stay the workspace's. */
export async function changeTimeZone(
	db: TenantDb,
	actor: Actor,
	member: { id: string; timeZone: string | null },
	timeZone: string | null,
): Promise<void> {
	if (timeZone === member.timeZone) return;
	await db.update(members).set({ timeZone }).where(eq(members.id, member.id));
	await recordAudit(db, actor, {
		action: "member:change-time-zone",
		objectType: "member",
		objectId: member.id,
		before: { timeZone: member.timeZone },
		after: { timeZone },
	});
}
