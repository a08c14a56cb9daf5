import { and, eq, inArray, isNull } from "drizzle-orm";
import { enqueue } from "#app/jobs/enqueue.server.ts";
import { newId } from "#app/lib/id.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { notifications, notificationWishes } from "#db/tenant/notifications.ts";
import { type NoticeKind, noticeOf, type ParamsOf } from "./kinds.ts";
import type { Notice, Wish } from "./notice.ts";
import { wishFor } from "./wish.ts";

export type News<Kind extends NoticeKind> = {
	readonly kind: Kind;
	/** Ids of members; whoever left is told nothing. */
	readonly to: readonly string[];
	/** What it comes from: of one cause a person is told once, however often this runs. */
	readonly cause: string;
	/** The member whom it is about or who did it. Names are looked up by it and never kept. */
	readonly subjectId?: string;
	readonly params: ParamsOf<Kind>;
};

/** Who is to be written to at once. */
export type ToWrite = { readonly id: string; readonly email: string };

/**
 * Tells members something in the transaction that causes it, each in the ways that they wish: in their list, by mail
 * at once, or in their digest.
 *
 * @returns whom the module writes a mail of its own to, where the kind has one; all other mails are written by a job
 * @throws ZodError when the params do not fit the kind
 */
export async function notify<Kind extends NoticeKind>(
	db: TenantDb,
	{ kind, to, cause, subjectId, params }: News<Kind>,
): Promise<ToWrite[]> {
	const notice = noticeOf(kind);
	const stored = { kind, cause, subjectId: subjectId ?? null, params: notice.params.parse(params) };
	const told = (await wishesOf(db, kind, to)).filter(({ wish }) => wish.isListed || hasMail(wish));
	if (told.length === 0) return [];
	const rows = told.map(({ id, wish }) => ({
		...stored,
		...{ id: newId(), memberId: id, isListed: wish.isListed, mail: mailState(notice, wish) },
	}));
	const written = await db.insert(notifications).values(rows).onConflictDoNothing().returning({
		id: notifications.id,
		memberId: notifications.memberId,
		mail: notifications.mail,
	});
	const toMail = written.filter(({ mail }) => mail === "waiting" || mail === "digest");
	if (toMail.length > 0) await enqueue(db, "mail-notices", { ids: toMail.map(({ id }) => id) });
	const fresh = new Set(written.filter(({ mail }) => mail === "done").map((row) => row.memberId));
	return told.filter(({ id }) => fresh.has(id)).map(({ id, email }) => ({ id, email }));
}

type MailState = typeof notifications.$inferSelect.mail;

async function wishesOf(db: TenantDb, kind: NoticeKind, ids: readonly string[]) {
	if (ids.length === 0) return [];
	const ofKind = and(
		eq(notificationWishes.memberId, members.id),
		eq(notificationWishes.kind, kind),
	);
	const rows = await db
		.select({
			id: members.id,
			email: members.email,
			role: members.role,
			isListed: notificationWishes.isListed,
			mail: notificationWishes.mail,
		})
		.from(members)
		.leftJoin(notificationWishes, ofKind)
		.where(and(inArray(members.id, [...ids]), isNull(members.deactivatedAt)))
		.orderBy(members.id);
	return rows.map(({ id, email, role, isListed, mail }) => {
		const stored = isListed === null || mail === null ? undefined : { isListed, mail };
		return { id, email, wish: wishFor(noticeOf(kind), { isOwner: role === "owner" }, stored) };
	});
}

function hasMail({ mail }: Wish): boolean {
	return mail !== "off";
}

function mailState({ hasOwnMail }: Notice, { mail }: Wish): MailState {
	if (mail === "now") return hasOwnMail ? "done" : "waiting";
	return mail === "digest" ? "digest" : "none";
}
