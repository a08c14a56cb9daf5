import { type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import { freezeValues, thawValues } from "#app/modules/valuation/freeze-values.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { heldForDecider } from "./held-for-decider.server.ts";
import { type Mover, moveTimesheet } from "./move-timesheet.server.ts";
import { refusedWeek } from "./refuse.server.ts";
import { heldTimesheet, type StoredTimesheet } from "./stored-timesheet.server.ts";
import { tellMember } from "./tell-member.server.ts";
import { TAKE_BACK_MINUTES } from "./week-state.ts";
import { minutesWithin, wholeWeek } from "./whole-week.server.ts";

/** Who decides, on which day of the workspace's. */
export type DecidingBy = Mover & { today: CalendarDate };

/** Which week, in which version it was looked at, and what is written back. */
export type Decision = { id: string; version: number; answer: string };

/**
 * Approves a submitted week, as it was seen. From then on it is locked, and what it comes to is frozen.
 *
 * @throws Problem 404 when it is not theirs to decide, 409 when it changed since
 */
export async function approveWeek(
	db: TenantDb,
	by: DecidingBy,
	decision: Decision,
): Promise<StoredTimesheet> {
	return decide(db, by, "approve", decision);
}

/** Sends a submitted week back, with what is to be put right. @throws Problem 422 without it */
export async function returnWeek(
	db: TenantDb,
	by: DecidingBy,
	decision: Decision,
): Promise<StoredTimesheet> {
	if (decision.answer === "") throw refusedWeek("week.comment_needed");
	return decide(db, by, "return", decision);
}

async function decide(
	db: TenantDb,
	by: DecidingBy,
	move: "approve" | "return",
	{ id, version, answer }: Decision,
): Promise<StoredTimesheet> {
	const { standsInFor, ...held } = await heldForDecider(db, by, id);
	if (held.state === "submitted" && held.version !== version) throw refusedWeek("week.changed");
	const moved = await moveTimesheet(db, by, held, move, {
		...{ answer, decidedAt: by.now, decidedBy: by.member.id, decidedFor: standsInFor },
	});
	if (move === "approve") await freezeValues(db, held.memberId, daysOf(held), by.now);
	await tellMember(db, by, moved, move);
	return moved;
}

/** Takes one's own decision back, soon after it. @throws Problem 409 when it is too late, 404 when another decided */
export async function takeDecisionBack(
	db: TenantDb,
	by: Mover,
	id: string,
): Promise<StoredTimesheet> {
	const held = await heldTimesheet(db, id);
	if (held.decidedBy !== by.member.id || !held.decidedAt) throw notFound("week");
	const minutes = (by.now.getTime() - held.decidedAt.getTime()) / 60_000;
	if (minutes > TAKE_BACK_MINUTES) throw refusedWeek("week.too_late");
	const moved = await moveTimesheet(db, by, held, "take-back", {
		...(await presentMinutes(db, held, by.now)),
		...{ answer: "", decidedAt: null, decidedBy: null, decidedFor: null },
	});
	if (held.state === "approved") await thawValues(db, held.memberId, daysOf(held));
	return moved;
}

/** Opens an approved week again, for its member to put right what is said. @throws Problem 422 without a reason */
export async function reopenWeek(
	db: TenantDb,
	by: Mover,
	id: string,
	reason: string,
): Promise<StoredTimesheet> {
	if (reason === "") throw refusedWeek("week.comment_needed");
	const held = await heldTimesheet(db, id);
	const moved = await moveTimesheet(db, by, held, "reopen", {
		...{ answer: reason, decidedAt: by.now, decidedBy: by.member.id, decidedFor: null },
	});
	await thawValues(db, held.memberId, daysOf(held));
	await tellMember(db, by, moved, "reopen");
	return moved;
}

/** Of a week that was sent back its member may have changed the hours. */
async function presentMinutes(db: TenantDb, week: StoredTimesheet, now: Date) {
	const { sheet } = await wholeWeek(db, week.memberId, calendarDate(week.firstDay), now);
	return minutesWithin(sheet, week.firstDay, week.lastDay);
}

function daysOf({ firstDay, lastDay }: StoredTimesheet) {
	return { first: firstDay, last: lastDay };
}
