import { and, eq, gt, isNull, lte, ne, sql } from "drizzle-orm";
import { peopleText } from "#app/lib/count-text.ts";
import { Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { invitations, members } from "#db/tenant/members.ts";
import { type Entitlement, effective, type Holding } from "./effective.ts";
import { needsSeat } from "./seat.ts";
import { snapshotOf } from "./snapshot.server.ts";

/**
 * Takes a seat for a member or an invitation that the same transaction writes. Exact however many ask at
 * once: the counter's row is locked until they commit. Seats of expired invitations are taken back first
 * when the last is gone.
 *
 * @param holding the tenant's record: what it bought, or its trial
 * @throws Problem `limit.members` when all are in use
 */
export async function claimSeat(db: TenantDb, holding: Holding, now: Date): Promise<void> {
	const allowed = effective(holding, now);
	if (await takeSeat(db, allowed)) return;
	const freed = await closeExpiredInvitations(db, now);
	if (freed > 0 && (await takeSeat(db, allowed))) return;
	throw new Problem("limit.members", noSeatLeft(allowed, holding));
}

/** Gives a seat back: a member deactivated, an invitation revoked. */
export async function releaseSeat(db: TenantDb, count = 1): Promise<void> {
	await db.update(entitlement).set({ seatsUsed: sql`${entitlement.seatsUsed} - ${count}` });
}

/** Active members with a seat, and open invitations for one: what the counter should say. */
export async function countSeats(
	db: TenantDb,
	now: Date,
): Promise<{ members: number; invitations: number }> {
	const [seated, invited] = await Promise.all([
		db.$count(members, and(eq(members.hasSeat, true), isNull(members.deactivatedAt))),
		db.$count(invitations, and(isOpen, gt(invitations.expiresAt, now), forSeat)),
	]);
	return { members: seated, invitations: invited };
}

/** Sets the counter to what is there, for rows that were written past `claimSeat`. */
export async function recountSeats(db: TenantDb, now: Date): Promise<void> {
	await db.select({ id: entitlement.id }).from(entitlement).for("update");
	await closeExpiredInvitations(db, now);
	const seats = await countSeats(db, now);
	await db.update(entitlement).set({ seatsUsed: seats.members + seats.invitations });
}

async function takeSeat(db: TenantDb, allowed: Entitlement): Promise<boolean> {
	const limit = allowed.limits.members;
	const taken = await db
		.update(entitlement)
		.set({ ...snapshotOf(allowed), seatsUsed: sql`${entitlement.seatsUsed} + 1` })
		.where(limit === null ? undefined : sql`${entitlement.seatsUsed} < ${limit}`)
		.returning({ seatsUsed: entitlement.seatsUsed });
	return taken.length > 0;
}

const isOpen = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));
const forSeat = ne(invitations.role, "client-viewer");

/** Closes what nobody can accept any more and gives its seats back. Returns how many. */
export async function closeExpiredInvitations(db: TenantDb, now: Date): Promise<number> {
	const closed = await db
		.update(invitations)
		.set({ revokedAt: now })
		.where(and(isOpen, lte(invitations.expiresAt, now)))
		.returning({ role: invitations.role });
	const seats = closed.filter(({ role }) => needsSeat(role)).length;
	if (seats > 0) await releaseSeat(db, seats);
	return seats;
}

function noSeatLeft({ plan, basis, limits }: Entitlement, { bought }: Holding): string {
	if (basis === "plan" && bought?.seats && bought.seats === limits.members) {
		return `You pay for ${peopleText(bought.seats)}, and all of it is taken. An owner can add more on the page Plan and billing; or deactivate somebody, or withdraw an invitation.`;
	}
	const what = basis === "trial" ? "The trial" : plan.title;
	return `${what} has room for ${limits.members} people, and all of it is taken. Deactivate somebody or withdraw an invitation, or move to a larger plan.`;
}
