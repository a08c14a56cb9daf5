import { isId } from "#app/lib/id.ts";

/** To whom something is granted: one member, a team, or everyone in the workspace, clients' people too. */
export type Subject =
	| { readonly kind: "member"; readonly id: string }
	| { readonly kind: "team"; readonly id: string }
	| { readonly kind: "everyone" };

/** As a form posts it: `member:…`, `team:…` or `everyone`. */
export function readSubject(text: unknown): Subject | null {
	if (text === "everyone") return { kind: "everyone" };
	const [kind, id = ""] = typeof text === "string" ? text.split(":") : [];
	if ((kind !== "member" && kind !== "team") || !isId(id)) return null;
	return { kind, id };
}

export function subjectText(subject: Subject): string {
	return subject.kind === "everyone" ? "everyone" : `${subject.kind}:${subject.id}`;
}
