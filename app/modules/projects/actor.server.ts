import type { Actor } from "#app/modules/audit/record.server.ts";

/** The member who does it, in which request. */
export function actorOf(args: {
	readonly member: { readonly id: string };
	readonly context: { readonly requestId: string };
}): Actor {
	return { kind: "member", id: args.member.id, requestId: args.context.requestId };
}
