import { and, desc, eq, type SQL } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import type { PublicDb, PublicTransaction } from "#db/handle.ts";
import { staff, staffActions } from "#db/public/staff.ts";

export type StaffAction = {
	staffId: string;
	action:
		| "flag:switch-off"
		| "flag:switch-on"
		| "flag:roll-out"
		| "flag:let-try"
		| "override:lend"
		| "override:end"
		| "setting:change";
	/** The flag's name, the tenant's slug, or the setting's key. */
	subject: string;
	tenantId?: string;
	before?: unknown;
	after?: unknown;
	reason: string;
};

/** Writes who did what in the console, in the transaction that does it. */
export async function noteStaffAction(
	db: PublicTransaction,
	action: StaffAction,
	at: Date,
): Promise<void> {
	await db.insert(staffActions).values({ id: newId(), at, ...action });
}

/** The newest of what was done, of one flag or one tenant or of all. */
export function notedActions(
	db: PublicDb,
	of: { subject?: string; tenantId?: string },
	limit = 100,
) {
	const wanted: (SQL | undefined)[] = [
		of.subject === undefined ? undefined : eq(staffActions.subject, of.subject),
		of.tenantId === undefined ? undefined : eq(staffActions.tenantId, of.tenantId),
	];
	return db
		.select({
			id: staffActions.id,
			at: staffActions.at,
			by: staff.name,
			action: staffActions.action,
			subject: staffActions.subject,
			before: staffActions.before,
			after: staffActions.after,
			reason: staffActions.reason,
		})
		.from(staffActions)
		.innerJoin(staff, eq(staff.id, staffActions.staffId))
		.where(and(...wanted))
		.orderBy(desc(staffActions.at), desc(staffActions.id))
		.limit(limit);
}
