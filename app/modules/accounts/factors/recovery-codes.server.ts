import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { keyedHash, type Secrets } from "#app/lib/secret.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { recoveryCodes } from "#db/tenant/sign-in.ts";
import { hyphenated, readRecoveryCode, recoveryAlphabet } from "./recovery-code-text.ts";

const howMany = 10;

/** Makes ten codes, to be shown once; those before end. */
export async function makeRecoveryCodes(
	db: TenantDb,
	secrets: Secrets,
	memberId: string,
	now: Date,
): Promise<string[]> {
	await db.delete(recoveryCodes).where(eq(recoveryCodes.memberId, memberId));
	const codes = new Set<string>();
	while (codes.size < howMany) codes.add(newRecoveryCode());
	await db.insert(recoveryCodes).values(
		[...codes].map((code) => ({
			id: newId(),
			memberId,
			codeHash: hashOf(secrets, memberId, code),
			createdAt: now,
		})),
	);
	return [...codes];
}

/** Uses a code up; false when it is none of this member's, or used. */
export async function spendRecoveryCode(
	db: TenantDb,
	secrets: Secrets,
	memberId: string,
	typed: string,
	now: Date,
): Promise<boolean> {
	const code = readRecoveryCode(typed);
	if (code === null) return false;
	const used = await db
		.update(recoveryCodes)
		.set({ usedAt: now })
		.where(
			and(
				eq(recoveryCodes.memberId, memberId),
				eq(recoveryCodes.codeHash, hashOf(secrets, memberId, code)),
				isNull(recoveryCodes.usedAt),
			),
		)
		.returning({ id: recoveryCodes.id });
	return used.length > 0;
}

/** How many are left, and when they were made; null when there never were any. */
export async function recoveryCodesOf(
	db: TenantDb,
	memberId: string,
): Promise<{ left: number; madeAt: Date } | null> {
	const rows = await db
		.select({ usedAt: recoveryCodes.usedAt, createdAt: recoveryCodes.createdAt })
		.from(recoveryCodes)
		.where(eq(recoveryCodes.memberId, memberId));
	const [first] = rows;
	if (!first) return null;
	return { left: rows.filter(({ usedAt }) => usedAt === null).length, madeAt: first.createdAt };
}

/** 40 bits: guesses are limited, and what is kept is a keyed hash. */
function newRecoveryCode(): string {
	const signs = [...randomBytes(8)].map((byte) => recoveryAlphabet.charAt(byte % 32)).join("");
	return hyphenated(signs);
}

function hashOf({ env }: Secrets, memberId: string, code: string): string {
	return keyedHash(env.APP_SECRET, "recovery-code", `${memberId}:${code}`);
}
