import { and, eq, gt, isNull } from "drizzle-orm";
import { tokenHash } from "#app/lib/secret.server.ts";
import { staffSessionEnd } from "#app/modules/accounts/staff-session-life.ts";
import type { PublicDb } from "#db/handle.ts";
import { staff, staffSessions } from "#db/public/staff.ts";

export type StaffRole = "viewer" | "product" | "support" | "operator";

/** One of the product's own people, signed in to the console. */
export type StaffMember = {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly role: StaffRole;
	readonly sessionId: string;
};

/** How stale `last_seen_at` may be before it is written again, in milliseconds. */
const seenEveryMs = 60_000;

/** The person behind a console cookie's token; null when there is none, it expired, or they were deactivated. */
export async function readStaffSession(
	db: PublicDb,
	token: string,
	now: Date,
): Promise<StaffMember | null> {
	const [row] = await db
		.select({
			id: staff.id,
			name: staff.name,
			email: staff.email,
			role: staff.role,
			sessionId: staffSessions.id,
			createdAt: staffSessions.createdAt,
			lastSeenAt: staffSessions.lastSeenAt,
		})
		.from(staffSessions)
		.innerJoin(staff, eq(staff.id, staffSessions.staffId))
		.where(
			and(
				eq(staffSessions.tokenHash, tokenHash(token)),
				gt(staffSessions.expiresAt, now),
				isNull(staff.deactivatedAt),
			),
		);
	if (!row) return null;
	const { createdAt, lastSeenAt, ...person } = row;
	if (now.getTime() - lastSeenAt.getTime() > seenEveryMs) {
		await db
			.update(staffSessions)
			.set({ lastSeenAt: now, expiresAt: staffSessionEnd(createdAt, now) })
			.where(eq(staffSessions.id, person.sessionId));
	}
	return person;
}
