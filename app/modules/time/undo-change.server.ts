import { and, eq } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { type Author, changeTimesheet } from "./change-timesheet.server.ts";
import { MINUTES_OF_DAY } from "./read-cell.ts";
import { refused } from "./refuse.server.ts";
import { entriesOn, lockTimesheet } from "./stored-entries.server.ts";
import type { StoredEntry } from "./stored-entry.ts";
import { taskFacts } from "./task-facts.server.ts";
import { changedEntries, changedRows, reversed, type TimesheetChange } from "./timesheet-change.ts";
import { timesheetPart } from "./timesheet-part.ts";
import { minutesOf } from "./week-sheet.ts";

/**
 * Takes one of the author's own changes back: entries and rows exactly as they were. Refused (409) when
 * a cell of it changed since, when a day has no room any more, or (404) when it would put time on a task that the author
 * may not see any more; then nothing is put back. Answers the undoing's own id: undoing that does it again.
 */
export async function undoChange(
	db: TenantDb,
	author: Author,
	changeId: string,
): Promise<string | null> {
	const [change] = await Promise.all([
		changeOf(db, author, changeId),
		lockTimesheet(db, author.memberId),
	]);
	const cells = [...change.before.entries, ...change.after.entries];
	const dates = [...new Set(cells.map(({ date }) => date))];
	const now = dates.length > 0 ? await entriesOn(db, author.memberId, dates) : [];
	const undo = reversed(change, now);
	if (!undo) throw refused("undo.changed");
	assertRoom(now, undo);
	await assertTasks(db, author, undo);
	return changeTimesheet(db, author, "timesheet:undo", undo);
}

/** Reads a change of this timesheet, made by the author, from the audit log. */
async function changeOf(
	db: TenantDb,
	{ member, memberId }: Author,
	changeId: string,
): Promise<TimesheetChange> {
	const [line] = await db
		.select({ before: auditLines.before, after: auditLines.after })
		.from(auditLines)
		.where(
			and(
				eq(auditLines.id, changeId),
				eq(auditLines.objectType, "timesheet"),
				eq(auditLines.objectId, memberId),
				eq(auditLines.actorId, member.id),
			),
		);
	if (!line) throw refused("undo.gone");
	return { before: timesheetPart.parse(line.before), after: timesheetPart.parse(line.after) };
}

function assertRoom(now: readonly StoredEntry[], undo: TimesheetChange): void {
	for (const date of new Set(undo.after.entries.map((entry) => entry.date))) {
		const on = (entries: readonly StoredEntry[]) =>
			minutesOf(entries.filter((entry) => entry.date === date));
		const total = on(now) - on(undo.before.entries) + on(undo.after.entries);
		if (total > MINUTES_OF_DAY) throw refused("undo.no_room");
	}
}

/** Taking time away is always possible. */
async function assertTasks(db: TenantDb, author: Author, undo: TimesheetChange): Promise<void> {
	const entries = changedEntries(undo);
	const written = [...entries.added, ...entries.changed, ...changedRows(undo).added];
	const taskIds = [...new Set(written.map(({ taskId }) => taskId))];
	if (taskIds.length === 0) return;
	const tasks = await taskFacts(db, author.member, taskIds);
	if (tasks.size < taskIds.length) throw refused("undo.task_gone");
}
