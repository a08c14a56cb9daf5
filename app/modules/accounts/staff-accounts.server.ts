import { asc, eq, sql } from "drizzle-orm";
import { normalEmail } from "#app/lib/email-address.ts";
import { newId } from "#app/lib/id.ts";
import { hashPassword } from "#app/lib/password-hash.server.ts";
import type { StaffRole } from "#app/request/staff-session.server.ts";
import type { PublicDb } from "#db/handle.ts";
import { staff, staffSessions } from "#db/public/staff.ts";

export const staffRoles: readonly StaffRole[] = ["viewer", "product", "support", "operator"];

/** Makes one of the product's own people. False when the address is one of them already. */
export async function createStaff(
	db: PublicDb,
	person: { email: string; name: string; role: StaffRole; password: string },
): Promise<boolean> {
	const added = await db
		.insert(staff)
		.values({
			id: newId(),
			name: person.name,
			email: normalEmail(person.email),
			role: person.role,
			passwordHash: await hashPassword(person.password),
		})
		.onConflictDoNothing()
		.returning({ id: staff.id });
	return added.length > 0;
}

export function listStaff(db: PublicDb) {
	return db
		.select({
			email: staff.email,
			name: staff.name,
			role: staff.role,
			deactivatedAt: staff.deactivatedAt,
		})
		.from(staff)
		.orderBy(asc(staff.email));
}

/** Ends somebody's access and their sessions at once. False when nobody has the address. */
export function deactivateStaff(db: PublicDb, email: string, now: Date): Promise<boolean> {
	return changeStaff(db, email, { deactivatedAt: now });
}

/** Sets a new password and ends all sessions; a deactivated person can sign in again. */
export async function resetStaffPassword(
	db: PublicDb,
	email: string,
	password: string,
): Promise<boolean> {
	return changeStaff(db, email, {
		passwordHash: await hashPassword(password),
		deactivatedAt: null,
	});
}

function changeStaff(
	db: PublicDb,
	email: string,
	change: Partial<typeof staff.$inferInsert>,
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const [person] = await tx
			.update(staff)
			.set(change)
			.where(eq(sql`lower(${staff.email})`, normalEmail(email)))
			.returning({ id: staff.id });
		if (!person) return false;
		await tx.delete(staffSessions).where(eq(staffSessions.staffId, person.id));
		return true;
	});
}
