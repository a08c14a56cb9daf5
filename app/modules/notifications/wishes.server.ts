import { eq } from "drizzle-orm";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { notificationWishes } from "#db/tenant/notifications.ts";
import { type NoticeKind, noticeOf } from "./kinds.ts";
import type { Wish } from "./notice.ts";

/** How a member wishes to be told of a kind; what the kind usually is where they never chose. */
export async function wishOf(db: TenantDb, memberId: string, kind: NoticeKind): Promise<Wish> {
	const wishes = await storedWishes(db, memberId);
	return wishes.get(kind) ?? noticeOf(kind).usual;
}

export async function storedWishes(
	db: TenantDb,
	memberId: string,
): Promise<ReadonlyMap<string, Wish>> {
	const rows = await db
		.select({
			kind: notificationWishes.kind,
			isListed: notificationWishes.isListed,
			mail: notificationWishes.mail,
		})
		.from(notificationWishes)
		.where(eq(notificationWishes.memberId, memberId));
	return new Map(rows.map(({ kind, isListed, mail }) => [kind, { isListed, mail }]));
}

/** Keeps how a member wishes to be told of a kind, with a line of the history. Safe to repeat. */
export async function storeWish(
	db: TenantDb,
	actor: Actor & { readonly id: string },
	kind: NoticeKind,
	wish: Wish,
): Promise<boolean> {
	const before = await wishOf(db, actor.id, kind);
	if (before.isListed === wish.isListed && before.mail === wish.mail) return false;
	await db
		.insert(notificationWishes)
		.values({ memberId: actor.id, kind, ...wish })
		.onConflictDoUpdate({
			target: [notificationWishes.memberId, notificationWishes.kind],
			set: { isListed: wish.isListed, mail: wish.mail },
		});
	await recordAudit(db, actor, {
		action: "notification:choose",
		objectType: "member",
		objectId: actor.id,
		before: { kind, ...before },
		after: { kind, ...wish },
	});
	return true;
}
