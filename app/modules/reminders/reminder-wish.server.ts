import { eq } from "drizzle-orm";
import { storeWish, wishOf } from "#app/modules/notifications/wishes.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";

const kind = "hours-missing";

/** Whether a member wants the weekly reminder by mail; null when there is no such member. */
export async function wantsReminders(db: TenantDb, memberId: string): Promise<boolean | null> {
	const [member] = await db
		.select({ id: members.id })
		.from(members)
		.where(eq(members.id, memberId));
	return member ? (await wishOf(db, memberId, kind)).mail !== "off" : null;
}

/** Ends the weekly reminder by mail, or has it come at once again; in the app it stays as it is. Safe to repeat. */
export async function setReminderWish(
	db: TenantDb,
	memberId: string,
	wants: boolean,
): Promise<void> {
	const before = await wantsReminders(db, memberId);
	if (before === null || before === wants) return;
	const { isListed } = await wishOf(db, memberId, kind);
	const mail = wants ? "now" : "off";
	await storeWish(db, { kind: "member", id: memberId }, kind, { isListed, mail });
}
