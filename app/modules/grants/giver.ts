import type { Actor } from "#app/modules/audit/record.server.ts";
import type { Asker } from "./can.server.ts";

/** Who gives and takes away, in which request. */
export type Giver = Asker & { readonly requestId?: string };

export function actorOf({ id, requestId }: Giver): Actor {
	return { kind: "member", id, ...(requestId ? { requestId } : {}) };
}

/** The giver of a request. */
export function giverOf(args: {
	readonly member: Asker;
	readonly context: { readonly requestId: string };
}): Giver {
	return { ...args.member, requestId: args.context.requestId };
}
