import { and, eq, getTableColumns, gte, lte } from "drizzle-orm";
import { addDays, type CalendarDate } from "#app/lib/calendar-date.ts";
import { lockTimesheet } from "#app/modules/time/stored-entries.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { timesheets } from "#db/tenant/timesheets.ts";

const { createdAt: _made, ...columns } = getTableColumns(timesheets);

export type StoredTimesheet = Omit<typeof timesheets.$inferSelect, "createdAt">;

/** Every timesheet of a member that has a day of the week from `first` on; several only after weeks began on another day. */
export function timesheetsIn(
	db: TenantDb,
	memberId: string,
	first: CalendarDate,
): Promise<StoredTimesheet[]> {
	return db
		.select(columns)
		.from(timesheets)
		.where(
			and(
				eq(timesheets.memberId, memberId),
				lte(timesheets.firstDay, addDays(first, 6)),
				gte(timesheets.lastDay, first),
			),
		)
		.orderBy(timesheets.firstDay);
}

/** The timesheet of an id. @throws Problem 404 */
export async function timesheetById(db: TenantDb, id: string): Promise<StoredTimesheet> {
	const [row] = await db.select(columns).from(timesheets).where(eq(timesheets.id, id));
	if (!row) throw notFound("week");
	return row;
}

/** The same with its member's timesheet held: neither its state nor its hours change before the transaction ends. */
export async function heldTimesheet(db: TenantDb, id: string): Promise<StoredTimesheet> {
	const { memberId } = await timesheetById(db, id);
	await lockTimesheet(db, memberId);
	return timesheetById(db, id);
}
