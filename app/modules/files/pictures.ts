/** Whose picture: a member's, or the workspace's own. */
export type PictureOf = {
	readonly objectType: "picture" | "logo";
	/** The member's or the tenant's id. */
	readonly objectId: string;
	readonly shape: "square" | "whole";
	/** What the history says. */
	readonly line: "picture:set" | "logo:set";
};

export function memberPicture(memberId: string): PictureOf {
	return { objectType: "picture", objectId: memberId, shape: "square", line: "picture:set" };
}

export function workspaceLogo(tenantId: string): PictureOf {
	return { objectType: "logo", objectId: tenantId, shape: "whole", line: "logo:set" };
}
