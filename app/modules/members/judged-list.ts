import { peopleText } from "#app/lib/count-text.ts";
import type { JudgedLine } from "./judge-list.ts";
import type { GivenRole } from "./roles.ts";

/** Whom a list invites, with those whom it leaves out; null while a line of it is wrong, or nobody is new. */
export function inviteesOf(
	lines: readonly JudgedLine[],
): ({ email: string; name: string | null } & GivenRole)[] | null {
	if (lines.some(({ becomes }) => becomes === "wrong")) return null;
	const people = lines.flatMap((line) => {
		if (line.becomes !== "invited") return [];
		const { role, customRoleId } = line.given;
		return [{ email: line.email, name: line.name || null, role, customRoleId }];
	});
	return people.length > 0 ? people : null;
}

/** What was done, for the toast. */
export function listWords(sent: number, leftOut: number) {
	const text = `Invited ${peopleText(sent)}.`;
	return leftOut > 0 ? { text, detail: `${peopleText(leftOut)} left out meanwhile.` } : { text };
}
