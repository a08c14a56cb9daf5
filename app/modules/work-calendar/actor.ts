/** Who acts in a request, for the history. */
export function actorOf(args: {
	readonly member: { readonly id: string };
	readonly context: { readonly requestId: string };
}) {
	return { kind: "member", id: args.member.id, requestId: args.context.requestId } as const;
}
