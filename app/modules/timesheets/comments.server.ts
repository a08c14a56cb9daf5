import { and, asc, between, eq } from "drizzle-orm";
import { addDays, calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { projects, tasks } from "#db/tenant/projects.ts";
import { timeEntries, weekRows } from "#db/tenant/time.ts";
import { timesheetComments } from "#db/tenant/timesheets.ts";
import type { DecidingBy } from "./decide-week.server.ts";
import { heldForDecider } from "./held-for-decider.server.ts";
import { refusedWeek } from "./refuse.server.ts";
import type { StoredTimesheet } from "./stored-timesheet.server.ts";
import type { WeekState } from "./week-state.ts";

/** A remark on a cell, or on the whole week where there is no task and date. */
export type NewComment = { taskId: string; date: string; text: string };

const COMMENT_LENGTH = 500;

/** Writes a remark on a cell of a week that is the writer's to decide. Its member reads it with the decision. */
export async function addComment(
	db: TenantDb,
	by: DecidingBy,
	timesheetId: string,
	{ taskId, date, text }: NewComment,
): Promise<void> {
	const held = await heldForDecider(db, by, timesheetId);
	if (held.state !== "submitted") throw refusedWeek(`week.${held.state}`);
	if (text === "" || text.length > COMMENT_LENGTH) throw refusedWeek("week.comment_length");
	if (date < held.firstDay || date > held.lastDay) throw notFound("cell");
	// Of a task that is on nobody's sheet here not even its name is told.
	if (!(await hasRow(db, held, taskId))) throw notFound("cell");
	const id = newId();
	const row = { id, timesheetId, taskId, date, authorId: by.member.id, text };
	await Promise.all([
		db.insert(timesheetComments).values(row),
		recordComment(db, by, held, "timesheet:comment"),
	]);
}

/** Has the week a row of this task: hours on it, or a place for some? */
async function hasRow(
	db: TenantDb,
	{ memberId, firstDay, lastDay }: StoredTimesheet,
	taskId: string,
): Promise<boolean> {
	const { memberId: ofHours, taskId: worked, date } = timeEntries;
	const { memberId: ofRow, taskId: placed, weekStart } = weekRows;
	// Weeks may have begun on another day when the row was put there.
	const begun = addDays(calendarDate(firstDay), -6);
	const found = await Promise.all([
		db.$count(
			timeEntries,
			and(eq(ofHours, memberId), eq(worked, taskId), between(date, firstDay, lastDay)),
		),
		db.$count(
			weekRows,
			and(eq(ofRow, memberId), eq(placed, taskId), between(weekStart, begun, lastDay)),
		),
	]);
	return found.some((count) => count > 0);
}

/** Takes one's own remark away. */
export async function removeComment(
	db: TenantDb,
	by: DecidingBy,
	timesheetId: string,
	commentId: string,
): Promise<void> {
	const held = await heldForDecider(db, by, timesheetId);
	const removed = await db
		.delete(timesheetComments)
		.where(
			and(
				eq(timesheetComments.id, commentId),
				eq(timesheetComments.timesheetId, held.id),
				eq(timesheetComments.authorId, by.member.id),
			),
		)
		.returning({ id: timesheetComments.id });
	if (removed.length === 0) throw notFound("comment");
	await recordComment(db, by, held, "timesheet:comment-remove");
}

/** The remarks on a week as its member may read them: with the decision, not before. */
export async function shownComments(db: TenantDb, week: StoredTimesheet, state: WeekState) {
	return state === "approved" || state === "returned" ? commentsOn(db, week.id) : [];
}

/** All remarks on a week, in the order of its days. */
export async function commentsOn(db: TenantDb, timesheetId: string) {
	const rows = await db
		.select({
			id: timesheetComments.id,
			taskId: timesheetComments.taskId,
			date: timesheetComments.date,
			task: tasks.name,
			project: projects.name,
			author: members.name,
			authorId: timesheetComments.authorId,
			text: timesheetComments.text,
		})
		.from(timesheetComments)
		.innerJoin(members, eq(members.id, timesheetComments.authorId))
		.leftJoin(tasks, eq(tasks.id, timesheetComments.taskId))
		.leftJoin(projects, eq(projects.id, tasks.projectId))
		.where(eq(timesheetComments.timesheetId, timesheetId))
		.orderBy(asc(timesheetComments.date), asc(timesheetComments.id));
	return rows.map(({ date, ...row }) => ({ ...row, date: date && calendarDate(date) }));
}

export type ShownComment = Awaited<ReturnType<typeof commentsOn>>[number];

function recordComment(
	db: TenantDb,
	by: DecidingBy,
	{ memberId, firstDay, lastDay }: StoredTimesheet,
	action: "timesheet:comment" | "timesheet:comment-remove",
): Promise<void> {
	const actor = { kind: "member", id: by.member.id, requestId: by.requestId } as const;
	const line = { action, objectType: "timesheet", objectId: memberId };
	return recordAudit(db, actor, { ...line, after: { firstDay, lastDay } });
}
