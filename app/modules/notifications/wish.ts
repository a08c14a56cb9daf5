import type { Notice, Wish } from "./notice.ts";

/** How somebody is told: as they wish, or as the kind usually is; what must be told is, in both ways. */
export function wishFor(
	notice: Pick<Notice, "certain" | "usual">,
	member: { readonly isOwner: boolean },
	stored: Wish | undefined,
): Wish {
	return isCertain(notice, member) ? { isListed: true, mail: "now" } : (stored ?? notice.usual);
}

/** Can they not switch it off? */
export function isCertain(
	{ certain }: Pick<Notice, "certain">,
	{ isOwner }: { readonly isOwner: boolean },
): boolean {
	return certain === "everybody" || (certain === "owners" && isOwner);
}
