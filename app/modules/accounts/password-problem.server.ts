import { eq } from "drizzle-orm";
import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import { members } from "#db/tenant/members.ts";
import { proveByPassword } from "./prove.server.ts";
import { waitWords } from "./wait-words.ts";

/**
 * Before something that cannot be undone: is it the member who sits there? Who has no password (single sign-on alone) is
 * asked for none.
 *
 * @returns what to say beside the field; null when it is right
 */
export async function passwordProblem(
	visit: MemberSteps,
	password: string,
): Promise<string | null> {
	const [row] = await visit.step((db) =>
		db
			.select({ stored: members.passwordHash })
			.from(members)
			.where(eq(members.id, visit.member.id)),
	);
	if (row?.stored === null) return null;
	const proof = await proveByPassword(visit, password);
	if (proof.kind === "wait") return `Too many tries. Try again in ${waitWords(proof.seconds)}.`;
	return proof.kind === "wrong" ? "That is not your password." : null;
}
