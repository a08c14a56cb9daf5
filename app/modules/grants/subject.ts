/** To whom something is granted: one member, a team, or everyone in the workspace, clients' people too. */
export type Subject =
	| { readonly kind: "member"; readonly id: string }
	| { readonly kind: "team"; readonly id: string }
	| { readonly kind: "everyone" };
