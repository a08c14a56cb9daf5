import type { Reason } from "./members-with.server.ts";

/** Why somebody may, in a few words: `as Manager, in the team Payroll through the client`. */
export function reasonsText(
	role: string,
	reasons: readonly Reason[],
	asked: { readonly type: string },
): string {
	return [...new Set(reasons.map((reason) => reasonText(role, reason, asked)))].join(", ");
}

function reasonText(role: string, reason: Reason, asked: { readonly type: string }): string {
	if (reason.by === "role") return `by role, as ${role}`;
	const through = reason.on.type === asked.type ? "" : ` through the ${reason.on.type}`;
	switch (reason.to) {
		case "member":
			return `given to them${through}`;
		case "team":
			return `in the team ${reason.team}${through}`;
		case "everyone":
			return `given to everyone${through}`;
		default:
			return reason.to satisfies never;
	}
}
