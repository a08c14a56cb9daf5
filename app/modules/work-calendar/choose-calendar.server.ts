import { and, eq, isNull } from "drizzle-orm";
import { type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import { notFound, Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { calendarAssignments, holidayCalendars } from "#db/tenant/work-calendar.ts";
import { isFromStart } from "./holds-on.ts";
import type { CalendarChoice } from "./member-days.ts";
import { type CalendarOwner, recordOf } from "./owner.ts";

/**
 * Chooses whose public holidays somebody or the company has from a date on; with no calendar those of the company, or
 * none. What held before stays; another choice on the same date is replaced.
 *
 * @returns what was chosen on that date before; undefined where nothing was
 * @throws Problem 404 without such a calendar
 */
export async function chooseCalendar(
	db: TenantDb,
	by: Actor,
	owner: CalendarOwner,
	{ startsOn, calendarId }: CalendarChoice,
): Promise<{ id: string; replaced: string | null | undefined }> {
	const calendar = await calendarName(db, calendarId);
	const [before] = await db
		.select({ id: calendarAssignments.id, calendarId: calendarAssignments.calendarId })
		.from(calendarAssignments)
		.where(and(ownedBy(owner), eq(calendarAssignments.startsOn, startsOn)))
		.for("update");
	const id = before?.id ?? newId();
	await db
		.insert(calendarAssignments)
		.values({ id, memberId: owner, startsOn, calendarId })
		.onConflictDoUpdate({
			target: [calendarAssignments.memberId, calendarAssignments.startsOn],
			set: { calendarId },
		});
	const was = before && (await calendarName(db, before.calendarId));
	await recordAudit(db, by, {
		...{ action: "holiday-choice:set", ...recordOf(owner), after: { startsOn, calendar } },
		...(before ? { before: { startsOn, calendar: was } } : {}),
	});
	return { id, replaced: before?.calendarId };
}

/**
 * Takes a choice back, as if it had never been made.
 *
 * @throws Problem 404 without it, `holidays.from-start` for what a workspace began with
 */
export async function takeChoiceBack(
	db: TenantDb,
	by: Actor,
	id: string,
): Promise<{ owner: CalendarOwner; startsOn: CalendarDate; calendarId: string | null }> {
	const [gone] = await db
		.delete(calendarAssignments)
		.where(eq(calendarAssignments.id, id))
		.returning({
			owner: calendarAssignments.memberId,
			startsOn: calendarAssignments.startsOn,
			calendarId: calendarAssignments.calendarId,
		});
	if (!gone) throw notFound("choice");
	if (isFromStart(calendarDate(gone.startsOn))) {
		throw new Problem(
			"holidays.from-start",
			"That is what everything began with. Choose another calendar from a date on.",
		);
	}
	const calendar = await calendarName(db, gone.calendarId);
	const { owner, startsOn } = gone;
	await recordAudit(db, by, {
		...{ action: "holiday-choice:take-back", ...recordOf(owner), before: { startsOn, calendar } },
	});
	return { ...gone, startsOn: calendarDate(startsOn) };
}

async function calendarName(db: TenantDb, id: string | null): Promise<string | null> {
	if (id === null) return null;
	const [calendar] = await db
		.select({ name: holidayCalendars.name })
		.from(holidayCalendars)
		.where(eq(holidayCalendars.id, id));
	if (!calendar) throw notFound("calendar");
	return calendar.name;
}

function ownedBy(owner: CalendarOwner) {
	const { memberId } = calendarAssignments;
	return owner === null ? isNull(memberId) : eq(memberId, owner);
}
