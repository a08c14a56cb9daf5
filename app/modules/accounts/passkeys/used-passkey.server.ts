import { and, eq, isNull } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { passkeys } from "#db/tenant/sign-in.ts";
import type { Signed } from "./passkey-answer.ts";

/** Whose passkey of this host signed; null for none of here, or of somebody who left. */
export async function passkeyThatSigned(db: TenantDb, signed: Signed, host: string) {
	const [found] = await db
		.select({
			id: passkeys.id,
			memberId: passkeys.memberId,
			credentialId: passkeys.credentialId,
			publicKey: passkeys.publicKey,
			counter: passkeys.counter,
			email: members.email,
			role: members.role,
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

/** Writes down that it was used; a later copy of it has a counter that is behind. False when it is gone. */
export async function notePasskeyUse(
	db: TenantDb,
	passkey: { id: string; counter: number },
	counter: number,
	now: Date,
): Promise<boolean> {
	const noted = await db
		.update(passkeys)
		.set({ counter, lastUsedAt: now })
		.where(and(eq(passkeys.id, passkey.id), eq(passkeys.counter, passkey.counter)))
		.returning({ id: passkeys.id });
	return noted.length > 0;
}
