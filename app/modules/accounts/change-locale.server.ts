import { eq } from "drizzle-orm";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";

/** Sets how dates and numbers are written for a member; null is as the workspace does. */
export async function changeLocale(
	db: TenantDb,
	actor: Actor,
	member: { id: string; locale: string | null },
	locale: string | null,
): Promise<void> {
	if (locale === member.locale) return;
	await db.update(members).set({ locale }).where(eq(members.id, member.id));
	await recordAudit(db, actor, {
		action: "member:change-locale",
		objectType: "member",
		objectId: member.id,
		before: { locale: member.locale },
		after: { locale },
	});
}
