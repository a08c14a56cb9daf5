import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { type NoticeKind, noticeKinds, noticeOf } from "./kinds.ts";
import { type MailWish, noticeGroups, type Wish } from "./notice.ts";
import { isCertain, wishFor } from "./wish.ts";
import { storedWishes, storeWish } from "./wishes.server.ts";

type Args = Pick<MemberArgs, "db" | "member">;

/** Every kind that the member may be told of, under its head, with how they are. */
export async function wishesPage({ db, member }: Args) {
	const stored = await storedWishes(db, member.id);
	const isOwner = member.role === "owner";
	const kinds = kindsFor(member).map((kind) => {
		const notice = noticeOf(kind);
		return {
			...{ kind, title: notice.title, group: notice.group },
			...wishFor(notice, { isOwner }, stored.get(kind)),
			isCertain: isCertain(notice, { isOwner }),
		};
	});
	return noticeGroups
		.map((group) => ({ group, kinds: kinds.filter((kind) => kind.group === group) }))
		.filter((part) => part.kinds.length > 0);
}

export type WishPart = Awaited<ReturnType<typeof wishesPage>>[number];

/** Keeps what the form says; how many kinds changed. What must be told stays as it is. */
export async function saveWishes(
	{ db, member, context }: Args & Pick<MemberArgs, "context">,
	form: FormData,
): Promise<number> {
	const isOwner = member.role === "owner";
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	let changed = 0;
	for (const kind of kindsFor(member)) {
		const wish = readWish(form, kind);
		if (!wish || isCertain(noticeOf(kind), { isOwner })) continue;
		if (await storeWish(db, actor, kind, wish)) changed += 1;
	}
	return changed;
}

function kindsFor(member: Args["member"]): NoticeKind[] {
	return noticeKinds.filter((kind) => {
		const { permission } = noticeOf(kind);
		return permission === undefined || mayDo(member, permission);
	});
}

/** Undefined for a kind that the form did not show. */
function readWish(form: FormData, kind: NoticeKind): Wish | undefined {
	const mail = form.get(`mail.${kind}`);
	if (!isMailWish(mail)) return undefined;
	return { isListed: form.get(`list.${kind}`) !== null, mail };
}

function isMailWish(value: unknown): value is MailWish {
	return value === "now" || value === "digest" || value === "off";
}
