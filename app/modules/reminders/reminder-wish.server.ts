import { eq } from "drizzle-orm";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";

/** Whether a member wants the weekly reminder; null when there is no such member. */
export async function wantsReminders(db: TenantDb, memberId: string): Promise<boolean | null> {
	const [member] = await db
		.select({ wants: members.wantsReminders })
		.from(members)
		.where(eq(members.id, memberId));
	return member?.wants ?? null;
}

/** Writes down whether a member wants the weekly reminder. Safe to repeat. */
export async function setReminderWish(
	db: TenantDb,
	memberId: string,
	wants: boolean,
): Promise<void> {
	const before = await wantsReminders(db, memberId);
	if (before === null || before === wants) return;
	await db.update(members).set({ wantsReminders: wants }).where(eq(members.id, memberId));
	await recordAudit(
		db,
		{ kind: "member", id: memberId },
		{
			action: wants ? "reminder:resume" : "reminder:stop",
			objectType: "member",
			objectId: memberId,
			before: { wantsReminders: before },
			after: { wantsReminders: wants },
		},
	);
}
