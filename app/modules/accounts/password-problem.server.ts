import { eq } from "drizzle-orm";
import { normalEmail } from "#app/lib/email-address.ts";
import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { members } from "#db/tenant/members.ts";
import { forgetTries, takeTry } from "./attempts.server.ts";
import { signInLimits } from "./limits.ts";
import { networkOf } from "./network.ts";
import { waitWords } from "./wait-words.ts";

/**
 * Before something that cannot be undone: is it the member who sits there? Wrong passwords count as tries to sign in.
 * Who has no password (single sign-on alone) is asked for none.
 *
 * @returns what to say beside the field; null when it is right
 */
export async function passwordProblem(
	visit: MemberSteps,
	password: string,
): Promise<string | null> {
	const { step, services, context, member, now } = visit;
	const { own } = signInLimits(normalEmail(member.email), networkOf(context.clientAddress));
	const { wait, stored } = await step(async (db) => {
		const wait = await takeTry(db, attempts, services, own, now);
		const [row] = await db
			.select({ stored: members.passwordHash })
			.from(members)
			.where(eq(members.id, member.id));
		return { wait, stored: row?.stored ?? null };
	});
	if (wait > 0) return `Too many tries. Try again in ${waitWords(wait)}.`;
	if (stored !== null) {
		const { matches } = await services.passwords.verify(stored, password);
		if (!matches) return "That is not your password.";
	}
	await step((db) => forgetTries(db, attempts, services, own));
	return null;
}
