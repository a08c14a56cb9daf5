import { eq } from "drizzle-orm";
import { normalEmail } from "#app/lib/email-address.ts";
import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { members } from "#db/tenant/members.ts";
import { forgetTries, takeTry } from "./attempts.server.ts";
import { signInLimits } from "./limits.ts";
import { networkOf } from "./network.ts";
import type { PasswordErrors } from "./password-errors.ts";
import { replacePassword } from "./replace-password.server.ts";
import { waitWords } from "./wait-words.ts";

/**
 * Changes the signed-in member's password, who gives the present one; other sessions end. Wrong ones count as
 * tries to sign in. Returns the errors by field, or null when it is done.
 */
export async function changePassword(
	visit: MemberSteps,
	given: { password: string; newPassword: string },
): Promise<PasswordErrors | null> {
	const { step, services, context, member, session, tenant, now } = visit;
	const { own } = signInLimits(normalEmail(member.email), networkOf(context.clientAddress));
	const { wait, stored } = await step(async (db) => {
		const wait = await takeTry(db, attempts, services, own, now);
		const [row] = await db
			.select({ stored: members.passwordHash })
			.from(members)
			.where(eq(members.id, member.id));
		return { wait, stored: row?.stored ?? null };
	});
	if (wait > 0) return { password: `Changing it rests here. Try again in ${waitWords(wait)}.` };
	const verdict = await services.passwords.verify(stored, given.password);
	if (!verdict.matches) return { password: "That is not your password now." };
	const words = { name: member.name, email: member.email, workspace: tenant.name };
	const trouble = await services.passwords.trouble(given.newPassword, words);
	if (trouble) return { newPassword: trouble };
	const passwordHash = await services.passwords.hash(given.newPassword);
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	await step(async (db) => {
		await forgetTries(db, attempts, services, own);
		const change = { memberId: member.id, passwordHash, exceptSession: session.id };
		await replacePassword(db, services, actor, change);
	});
	return null;
}
