import { and, eq, isNull } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { passkeys } from "#db/tenant/sign-in.ts";
import type { Signed } from "./passkey-answer.ts";
import type { PasskeyCheck } from "./passkey-check.ts";

/** Whose passkey of this host signed; null for none of here, or of somebody who left. */
export async function passkeyThatSigned(db: TenantDb, signed: Signed, host: string) {
	const [found] = await db
		.select({
			id: passkeys.id,
			memberId: passkeys.memberId,
			credentialId: passkeys.credentialId,
			publicKey: passkeys.publicKey,
			counter: passkeys.counter,
		})
		.from(passkeys)
		.innerJoin(members, eq(members.id, passkeys.memberId))
		.where(
			and(
				eq(passkeys.credentialId, signed.id),
				eq(passkeys.host, host),
				isNull(members.deactivatedAt),
			),
		);
	return found ?? null;
}

/**
 * Writes down that it was used; a later copy of it has a counter that is behind. False when it was not right, is gone,
 * or was used at the same time.
 */
export async function notePasskeyUse(
	db: TenantDb,
	check: PasskeyCheck,
	now: Date,
): Promise<boolean> {
	if (check.kind === "wrong") return false;
	const { id, counter, newCounter } = check.passkey;
	const noted = await db
		.update(passkeys)
		.set({ counter: newCounter, lastUsedAt: now })
		.where(and(eq(passkeys.id, id), eq(passkeys.counter, counter)))
		.returning({ id: passkeys.id });
	return noted.length > 0;
}
