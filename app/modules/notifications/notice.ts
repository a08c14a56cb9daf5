import type { z } from "zod";
import type { Writing } from "#app/lib/writing.ts";
import type { Permission } from "#app/modules/members/permission-catalogue.ts";

/** At once, gathered once a day, or not at all. */
export type MailWish = "now" | "digest" | "off";

/** How a member is told of a kind. */
export type Wish = { readonly isListed: boolean; readonly mail: MailWish };

/** The name of whom it is about, or who did it. */
export type Telling = {
	readonly subject: string;
	/** How whom is told writes dates. */
	readonly writing: Writing;
};

export type Said = {
	readonly text: string;
	/** Where to see it; null where there is nothing more to see. */
	readonly path: string | null;
};

type Definition<Params extends z.ZodType> = {
	/** As it stands among the wishes: "Somebody accepts your invitation". */
	readonly title: string;
	readonly group: NoticeGroup;
	/** Whoever has it may be told; nothing where it may be any member. */
	readonly permission?: Permission;
	readonly params: Params;
	readonly say: (params: z.output<Params>, telling: Telling) => Said;
	readonly usual: Wish;
	/** Who cannot switch it off: what keeps an account safe, and for owners what the workspace pays. */
	readonly certain: "everybody" | "owners" | "nobody";
	/** Whether its module writes a mail of its own when it is told at once. */
	readonly hasOwnMail: boolean;
};

/** A kind of news that members are told. Each module declares its own in `notices.ts`. */
export type Notice<Params extends z.ZodType = z.ZodType> = Omit<Definition<Params>, "say"> & {
	/** Says what was stored. @throws ZodError when it does not fit */
	readonly say: (stored: unknown, telling: Telling) => Said;
};

export const noticeGroups = [
	"You",
	"Your time",
	"People",
	"The workspace",
	"Plan and billing",
	"Security",
] as const;
type NoticeGroup = (typeof noticeGroups)[number];

export function notice<Params extends z.ZodType>(definition: Definition<Params>): Notice<Params> {
	const { params, say } = definition;
	return { ...definition, say: (stored, telling) => say(params.parse(stored), telling) };
}
