import { and, eq, gt, isNull } from "drizzle-orm";
import { tokenHash } from "#app/lib/secret.server.ts";
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
	return row ?? null;
}
