import { and, between, eq, isNotNull, isNull } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { revalueRange } from "./revalue-batch.server.ts";

type Days = { readonly first: string; readonly last: string };

/**
 * Keeps what a member's entries come to, whatever rule or rate changes later: when their week is approved or invoiced.
 * They are worked out once more before, because a revaluation may not have come to them yet. Both days are included.
 * Hold the timesheet's lock.
 */
export async function freezeValues(
	db: TenantDb,
	memberId: string,
	{ first, last }: Days,
	now: Date,
): Promise<void> {
	await revalueRange(db, memberId, first, last);
	await db
		.update(timeEntries)
		.set({ frozenAt: now })
		.where(and(isOf(memberId, { first, last }), isNull(timeEntries.frozenAt)));
}

/** Lets rules and rates decide again, from what they are now: when a week is reopened. Hold the timesheet's lock. */
export async function thawValues(
	db: TenantDb,
	memberId: string,
	{ first, last }: Days,
): Promise<void> {
	await db
		.update(timeEntries)
		.set({ frozenAt: null })
		.where(and(isOf(memberId, { first, last }), isNotNull(timeEntries.frozenAt)));
	await revalueRange(db, memberId, first, last);
}

function isOf(memberId: string, { first, last }: Days) {
	return and(eq(timeEntries.memberId, memberId), between(timeEntries.date, first, last));
}
