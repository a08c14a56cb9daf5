import { and, isNotNull, isNull } from "drizzle-orm";
import { effective, type Holding } from "#app/modules/entitlements/effective.ts";
import { countSeats } from "#app/modules/entitlements/seats.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { invitations, members } from "#db/tenant/members.ts";

/** What stands on top of every list of people. */
export type PeopleCounts = {
	members: number;
	invitations: number;
	left: number;
	/** Taken by members, held by invitations, and how many there are; null without a limit. */
	seats: { members: number; invitations: number; limit: number | null };
};

export async function peopleCounts(
	db: TenantDb,
	holding: Holding,
	now: Date,
): Promise<PeopleCounts> {
	const [active, invited, left, seats] = await Promise.all([
		db.$count(members, isNull(members.deactivatedAt)),
		db.$count(invitations, and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt))),
		db.$count(members, isNotNull(members.deactivatedAt)),
		countSeats(db, now),
	]);
	const { limits } = effective(holding, now);
	return {
		members: active,
		invitations: invited,
		left,
		seats: { ...seats, limit: limits.members },
	};
}
