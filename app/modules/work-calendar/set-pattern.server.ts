import { and, eq, isNull } from "drizzle-orm";
import { type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { workPatterns } from "#db/tenant/work-calendar.ts";
import { type CalendarOwner, recordOf } from "./owner.ts";
import type { WorkPattern } from "./pattern-on.ts";

/** The pattern that was there from this very date on, with its id; null where there was none. */
export type Replaced = { readonly minutes: readonly number[] | null } | null;

/**
 * Sets what is expected from a date on. What held before stays as it was; another change on the same date is replaced.
 *
 * @param by a member, who is named as its maker
 */
export async function setPattern(
	db: TenantDb,
	by: Actor & { readonly id: string },
	owner: CalendarOwner,
	{ startsOn, minutes }: WorkPattern,
): Promise<{ id: string; replaced: Replaced }> {
	const [before] = await db
		.select({ id: workPatterns.id, minutes: workPatterns.minutes })
		.from(workPatterns)
		.where(and(ownedBy(owner), eq(workPatterns.startsOn, startsOn)))
		.for("update");
	const id = before?.id ?? newId();
	const values = { minutes: minutes ? [...minutes] : null, createdBy: by.id };
	await db
		.insert(workPatterns)
		.values({ id, memberId: owner, startsOn, ...values })
		.onConflictDoUpdate({ target: [workPatterns.memberId, workPatterns.startsOn], set: values });
	await recordAudit(db, by, {
		...{ action: "work-pattern:set", ...recordOf(owner), after: { startsOn, minutes } },
		...(before ? { before: { startsOn, minutes: before.minutes } } : {}),
	});
	return { id, replaced: before ?? null };
}

/**
 * Takes a change of the working time back, as if it had never been made.
 *
 * @throws Problem 404 without it
 */
export async function takePatternBack(
	db: TenantDb,
	by: Actor,
	id: string,
): Promise<{ owner: CalendarOwner; startsOn: CalendarDate; minutes: readonly number[] | null }> {
	const [gone] = await db.delete(workPatterns).where(eq(workPatterns.id, id)).returning({
		owner: workPatterns.memberId,
		startsOn: workPatterns.startsOn,
		minutes: workPatterns.minutes,
	});
	if (!gone) throw notFound("change");
	const { owner, startsOn, minutes } = gone;
	await recordAudit(db, by, {
		...{ action: "work-pattern:take-back", ...recordOf(owner), before: { startsOn, minutes } },
	});
	return { owner, startsOn: calendarDate(startsOn), minutes };
}

function ownedBy(owner: CalendarOwner) {
	return owner === null ? isNull(workPatterns.memberId) : eq(workPatterns.memberId, owner);
}
