import { and, count, eq, exists, or, type SQL, sql } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { codeApps, passkeys } from "#db/tenant/sign-in.ts";
import { recoveryCodesOf } from "./recovery-codes.server.ts";

/** What a member can show besides the password. */
export type HeldFactors = {
	readonly codeApp: boolean;
	/** Passkeys of any host: each makes a second factor asked for. */
	readonly passkeys: number;
	/** Those that this host may ask for. */
	readonly passkeysHere: number;
	readonly recoveryCodesLeft: number;
};

export async function heldFactors(
	db: TenantDb,
	memberId: string,
	host: string,
): Promise<HeldFactors> {
	const [found] = await db
		.select({
			all: count(),
			here: sql<number>`count(*) filter (where ${passkeys.host} = ${host})::int`,
		})
		.from(passkeys)
		.where(eq(passkeys.memberId, memberId));
	const recovery = await recoveryCodesOf(db, memberId);
	return {
		codeApp: (await db.$count(codeApps, eq(codeApps.memberId, memberId))) > 0,
		passkeys: found?.all ?? 0,
		passkeysHere: found?.here ?? 0,
		recoveryCodesLeft: recovery?.left ?? 0,
	};
}

/** Recovery codes alone are none: they stand in for one. */
export function hasSecondFactor(held: Pick<HeldFactors, "codeApp" | "passkeys">): boolean {
	return held.codeApp || held.passkeys > 0;
}

/** The same in a query over members. */
export function holdsSecondFactor(db: TenantDb): SQL {
	const app = db
		.select({ one: sql`1` })
		.from(codeApps)
		.where(and(eq(codeApps.memberId, members.id)));
	const key = db
		.select({ one: sql`1` })
		.from(passkeys)
		.where(and(eq(passkeys.memberId, members.id)));
	return or(exists(app), exists(key)) ?? sql`false`;
}
