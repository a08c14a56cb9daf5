import { type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import type { Author } from "#app/modules/time/change-timesheet.server.ts";
import { lockTimesheet } from "#app/modules/time/stored-entries.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { timesheets } from "#db/tenant/timesheets.ts";
import { moveTimesheet } from "./move-timesheet.server.ts";
import { refusalOf } from "./refusals.ts";
import { refusedWeek } from "./refuse.server.ts";
import { type StoredTimesheet, timesheetById, timesheetsIn } from "./stored-timesheet.server.ts";
import { tellApprovers } from "./tell-approvers.server.ts";
import { freeDays, mainTimesheet } from "./week-of.ts";
import { minutesWithin, wholeWeek } from "./whole-week.server.ts";

export const MESSAGE_LENGTH = 1_000;

/**
 * Submits the week that holds a date, empty days included, with what was captured and expected of it as it is now.
 *
 * @throws Problem 409 when it is submitted or approved already
 */
export async function submitWeek(
	db: TenantDb,
	author: Author,
	date: CalendarDate,
	message: string,
): Promise<StoredTimesheet> {
	if (message.length > MESSAGE_LENGTH) throw refusedWeek("week.message_too_long");
	const { memberId, now } = author;
	await lockTimesheet(db, memberId);
	const { sheet, first, today } = await wholeWeek(db, memberId, date, now);
	const held = await timesheetOf(db, memberId, first);
	const moved = await moveTimesheet(db, author, held, "submit", {
		...minutesWithin(sheet, held.firstDay, held.lastDay),
		...{ message, submittedAt: now, submittedBy: author.member.id },
		...{ decidedAt: null, decidedBy: null, decidedFor: null },
	});
	await tellApprovers(db, moved, today);
	return moved;
}

/** Withdraws what was submitted and not decided: whose it is, or who captures for them. */
export async function withdrawWeek(
	db: TenantDb,
	author: Author,
	first: CalendarDate,
): Promise<StoredTimesheet> {
	await lockTimesheet(db, author.memberId);
	const held = mainTimesheet(await timesheetsIn(db, author.memberId, first), first);
	if (!held) throw refusedWeek(refusalOf("draft"));
	return moveTimesheet(db, author, held, "withdraw", { submittedAt: null, submittedBy: null });
}

/** The timesheet of a week; a draft is made where there is none. */
async function timesheetOf(
	db: TenantDb,
	memberId: string,
	first: CalendarDate,
): Promise<StoredTimesheet> {
	const found = await timesheetsIn(db, memberId, first);
	const main = mainTimesheet(found, first);
	const days = freeDays(found, first);
	if (main && (main.firstDay === first || !days)) return main;
	if (!days) throw refusedWeek("week.no_days");
	const id = newId();
	await db.insert(timesheets).values({ id, memberId, ...days, state: "draft" });
	return timesheetById(db, id);
}

/** The first day of a stored timesheet. */
export function firstDayOf({ firstDay }: StoredTimesheet): CalendarDate {
	return calendarDate(firstDay);
}
