import { and, eq, isNull } from "drizzle-orm";
import { usualWriting } from "#app/lib/writing.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { notifications } from "#db/tenant/notifications.ts";
import { sayAll } from "./say-all.server.ts";

/** Marks all that a member has not read; how many there were. They carry one moment, by which it is taken back. */
export async function readAll(db: TenantDb, memberId: string, now: Date): Promise<number> {
	const read = await db
		.update(notifications)
		.set({ readAt: now })
		.where(and(eq(notifications.memberId, memberId), isNull(notifications.readAt)))
		.returning({ id: notifications.id });
	return read.length;
}

/** Takes `readAll` of a moment back. */
export async function unreadAll(db: TenantDb, memberId: string, readAt: Date): Promise<void> {
	await db
		.update(notifications)
		.set({ readAt: null })
		.where(and(eq(notifications.memberId, memberId), eq(notifications.readAt, readAt)));
}

/**
 * Marks one as read.
 *
 * @returns where to see what it is about
 * @throws Problem 404 where it is not the member's
 */
export async function openNotification(
	db: TenantDb,
	memberId: string,
	id: string,
	now: Date,
): Promise<string> {
	const own = and(eq(notifications.id, id), eq(notifications.memberId, memberId));
	const [row] = await db.select().from(notifications).where(own);
	if (!row) throw notFound("notification");
	await db
		.update(notifications)
		.set({ readAt: row.readAt ?? now })
		.where(own);
	const [told] = await sayAll(db, [row], () => usualWriting);
	return told?.said.path ?? "/notifications";
}
