import { isNoticeKind, noticeKinds, noticeOf } from "#app/modules/notifications/kinds.ts";
import { isCertain } from "#app/modules/notifications/wish.ts";
import { storedWishes, storeWish, wishOf } from "#app/modules/notifications/wishes.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { setReminderWish, wantsReminders } from "./reminder-wish.server.ts";

/** What a link ends: the weekly reminder, everything that is gathered for once a day, or one kind of notification. */
export type Ended = { readonly what: string; readonly title: string };

const reminder = "hours-missing";
const digest = "digest";

/** @throws Problem 404 for what cannot be ended */
export function endedBy(url: URL): Ended {
	const what = url.searchParams.get("what") ?? reminder;
	if (what === reminder) return { what, title: "the Monday reminders" };
	if (what === digest) return { what, title: "the daily mail" };
	if (!isNoticeKind(what) || isCertain(noticeOf(what), { isOwner: false })) throw notFound();
	return { what, title: `mail of “${noticeOf(what).title}”` };
}

/** Whether the member is written to of it; null when there is no such member. */
export async function wantsMail(
	db: TenantDb,
	memberId: string,
	{ what }: Ended,
): Promise<boolean | null> {
	const isThere = await wantsReminders(db, memberId);
	if (isThere === null || what === reminder) return isThere;
	if (isNoticeKind(what)) return (await wishOf(db, memberId, what)).mail !== "off";
	return (await gathered(db, memberId)).length > 0;
}

/** Ends it, or has it come again; in the app all stays as it is. Safe to repeat. */
export async function setMailWish(
	db: TenantDb,
	memberId: string,
	ended: Ended,
	wants: boolean,
): Promise<void> {
	const { what } = ended;
	if (what === reminder) return setReminderWish(db, memberId, wants);
	if ((await wantsMail(db, memberId, ended)) === null) return;
	// What was gathered is not known any more once it is ended: that is chosen anew among the wishes.
	if (what === digest && wants) return;
	const kinds = isNoticeKind(what) ? [what] : await gathered(db, memberId);
	for (const kind of kinds) {
		const { isListed } = await wishOf(db, memberId, kind);
		await storeWish(db, { kind: "member", id: memberId }, kind, {
			isListed,
			mail: wants ? "now" : "off",
		});
	}
}

async function gathered(db: TenantDb, memberId: string) {
	const stored = await storedWishes(db, memberId);
	return noticeKinds.filter((kind) => (stored.get(kind) ?? noticeOf(kind).usual).mail === "digest");
}
