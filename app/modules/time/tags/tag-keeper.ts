import type { TagKeeper } from "./change-tag.server.ts";

/** Who changes tags in a request. */
export function tagKeeperOf(args: {
	member: { id: string };
	context: { requestId: string };
}): TagKeeper {
	return { memberId: args.member.id, requestId: args.context.requestId };
}
