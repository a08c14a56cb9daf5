import { desc, eq } from "drizzle-orm";
import { endSessionsOf } from "#app/modules/accounts/sessions.server.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { signOnIdentities } from "#db/tenant/sign-on.ts";

/** The providers at which a member is known, the one used last first. */
export function providerLinks(db: TenantDb, memberId: string) {
	return db
		.select({ issuer: signOnIdentities.issuer, lastUsedAt: signOnIdentities.lastUsedAt })
		.from(signOnIdentities)
		.where(eq(signOnIdentities.memberId, memberId))
		.orderBy(desc(signOnIdentities.lastUsedAt));
}

/**
 * Forgets who a member is at the providers, and signs them out: whoever has their address there is them the next time.
 * For accounts that were made anew. False where there was nothing.
 */
export async function forgetProviderLinks(
	db: TenantDb,
	actor: Actor,
	memberId: string,
): Promise<boolean> {
	const gone = await db
		.delete(signOnIdentities)
		.where(eq(signOnIdentities.memberId, memberId))
		.returning({ issuer: signOnIdentities.issuer });
	if (gone.length === 0) return false;
	await endSessionsOf(db, memberId);
	await recordAudit(db, actor, {
		...{ action: "sign-on:unlink", objectType: "member", objectId: memberId },
		before: { issuer: gone.map(({ issuer }) => issuer).join(", ") },
	});
	return true;
}
