import { and, eq, gt, isNull, lte, ne, sql } from "drizzle-orm";
import { peopleText } from "#app/lib/count-text.ts";
import { Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { invitations, members } from "#db/tenant/members.ts";
import { type Entitlement, effective, type Holding, hasRoom } from "./effective.ts";
import { needsSeat, type SeatsOver } from "./seat.ts";
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
	await claimSeats(db, holding, 1, now);
}

/** As `claimSeat`, for several that the same transaction writes: all or none. */
export async function claimSeats(
	db: TenantDb,
	holding: Holding,
	given: number,
	now: Date,
): Promise<void> {
	const refusal = await moveSeats(db, holding, { given, released: 0 }, now);
	if (refusal) throw new Problem("limit.members", refusal);
}

/** How many people of the same transaction get a seat, and how many give one back. */
type Moved = { readonly given: number; readonly released: number };

/**
 * As `claimSeat`, for several at once. Seats can always be given back, also where too many are in use.
 *
 * @returns why there are not enough, in words; null when they are counted
 */
export async function moveSeats(
	db: TenantDb,
	holding: Holding,
	moved: Moved,
	now: Date,
): Promise<string | null> {
	const allowed = effective(holding, now);
	if (await countMoved(db, allowed, moved)) return null;
	const freed = await closeExpiredInvitations(db, now);
	if (freed > 0 && (await countMoved(db, allowed, moved))) return null;
	return noSeatLeft(allowed, holding);
}

/** Lets nobody else take or give back a seat until the transaction ends: what is counted then stays so. */
export async function holdSeats(db: TenantDb): Promise<void> {
	await db.select({ id: entitlement.id }).from(entitlement).for("update");
}

/** Gives a seat back: a member deactivated, an invitation revoked. */
export async function releaseSeat(db: TenantDb, count = 1): Promise<void> {
	await db.update(entitlement).set({ seatsUsed: sql`${entitlement.seatsUsed} - ${count}` });
}

/**
 * Keeps the seat that the counter holds for an expired invitation which is to count again.
 *
 * @returns why there is none for it any more, in words; null when there is
 */
export async function keepSeat(db: TenantDb, holding: Holding, now: Date): Promise<string | null> {
	await holdSeats(db);
	const allowed = effective(holding, now);
	const { members: seated, invitations: invited } = await countSeats(db, now);
	return hasRoom(allowed.limits, "members", seated + invited) ? null : noSeatLeft(allowed, holding);
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

/**
 * Seats in use and how many there are, where more are in use than that; else null.
 *
 * @param counted what the counter says: only where that is too many is anything asked for
 */
export async function seatsOver(
	db: TenantDb,
	holding: Holding,
	counted: number,
	now: Date,
): Promise<SeatsOver | null> {
	const { limits } = effective(holding, now);
	if (limits.members === null || counted <= limits.members) return null;
	// The counter may hold seats of invitations that have expired since.
	const seats = await countSeats(db, now);
	const used = seats.members + seats.invitations;
	return used > limits.members ? { used, limit: limits.members } : null;
}

/** Sets the counter to what is there, for rows that were written past `claimSeat`. */
export async function recountSeats(db: TenantDb, now: Date): Promise<void> {
	await holdSeats(db);
	await closeExpiredInvitations(db, now);
	const seats = await countSeats(db, now);
	await db.update(entitlement).set({ seatsUsed: seats.members + seats.invitations });
}

async function countMoved(
	db: TenantDb,
	allowed: Entitlement,
	{ given, released }: Moved,
): Promise<boolean> {
	const limit = allowed.limits.members;
	const used = sql`${entitlement.seatsUsed} + ${given - released}::integer`;
	const taken = await db
		.update(entitlement)
		.set({ ...snapshotOf(allowed), seatsUsed: used })
		.where(limit === null || given === 0 ? undefined : sql`${used} <= ${limit}`)
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
	if (bought?.seatsNext && bought.seatsNext === limits.members) {
		return `From the next period on you pay for ${peopleText(bought.seatsNext)}, and all of it is taken. An owner can take that back on the page Plan and billing; or take somebody’s seat, or withdraw an invitation.`;
	}
	if (bought?.seats && bought.seats === limits.members) {
		return `You pay for ${peopleText(bought.seats)}, and all of it is taken. An owner can add more on the page Plan and billing; or take somebody’s seat, or withdraw an invitation.`;
	}
	const what = basis === "trial" ? "The trial" : plan.title;
	return `${what} has room for ${limits.members} people, and all of it is taken. Take somebody’s seat or withdraw an invitation, or move to a larger plan.`;
}
