import { normalEmail } from "#app/lib/email-address.ts";
import type { VisitorSteps } from "#app/request/enter-in-steps.server.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { forgetTries } from "./attempts.server.ts";
import { signInLimits } from "./limits.ts";
import { networkOf } from "./network.ts";
import { memberOfReset, resetPassword } from "./password-reset.server.ts";

type Chosen = { kind: "set" } | { kind: "over" } | { kind: "refused"; error: string };

/**
 * Sets the password that was chosen by a reset link (`params.token`). Who could not sign in for too many tries
 * may try again.
 */
export async function chooseByLink(visit: VisitorSteps, password: string): Promise<Chosen> {
	const { step, params, tenant, services, context, now } = visit;
	const token = params.token ?? "";
	const member = await step((db) => memberOfReset(db, token, now));
	if (!member) return { kind: "over" };
	const own = { name: member.name, email: member.email, workspace: tenant.name };
	const error = await services.passwords.trouble(password, own);
	if (error) return { kind: "refused", error };
	const passwordHash = await services.passwords.hash(password);
	const { requestId } = context;
	const set = await step(async (db) => {
		const done = await resetPassword(db, services, { token, passwordHash, requestId }, now);
		const limits = signInLimits(normalEmail(member.email), networkOf(context.clientAddress));
		if (done) await forgetTries(db, attempts, services, limits.own);
		return done !== null;
	});
	return { kind: set ? "set" : "over" };
}
