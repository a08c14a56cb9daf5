import { enqueue } from "#app/jobs/enqueue.server.ts";
import { newId } from "#app/lib/id.ts";
import { seal } from "#app/lib/seal.server.ts";
import type { Secrets } from "#app/lib/secret.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { takeMailTry } from "./attempts.server.ts";
import { mailLimits } from "./limits.ts";

/**
 * Asks for a link to choose a new password. What is done here is the same whether or not a member has the
 * address: a job finds out.
 *
 * @param asked `email` normalised, `network` from `networkOf`
 * @returns seconds to wait when this place asked too often; else 0
 */
export async function requestPasswordReset(
	db: TenantDb,
	{ env }: Secrets,
	asked: { email: string; network: string },
	now: Date,
): Promise<number> {
	const limits = mailLimits("reset", asked.email, asked.network);
	const { wait, silent } = await takeMailTry(db, attempts, { env }, limits, now);
	if (silent) return wait;
	const askId = newId();
	const sealed = seal(env.APP_SECRET, resetSeal(askId), asked.email);
	await enqueue(db, "mail-reset-link", { askId, sealed });
	return 0;
}

/** What the address in a `mail-reset-link` job is sealed for. */
export function resetSeal(askId: string): string {
	return `reset:${askId}`;
}
