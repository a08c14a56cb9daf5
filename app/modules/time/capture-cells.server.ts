import { lockedDays } from "#app/modules/locks/locked-days.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { type Author, changeTimesheet } from "./change-timesheet.server.ts";
import { dayEnds } from "./day-ends.ts";
import { enforcedStep } from "./enforced-step.server.ts";
import { newEntry } from "./new-entry.ts";
import { type CellOutcome, type CellPost, entriesIn, planCapture } from "./plan-capture.ts";
import { entriesOn, lockTimesheet } from "./stored-entries.server.ts";
import type { StoredEntry } from "./stored-entry.ts";
import { sheetEntry } from "./task-columns.server.ts";
import { taskFacts } from "./task-facts.server.ts";
import type { SheetEntry } from "./week-sheet.ts";
import { unexplainedDaysOff } from "./worked-days/worked-days.server.ts";

/** A posted cell's outcome with what the cell holds now, and since when (ISO 8601; null when empty). */
export type CaptureResult = CellOutcome & { entries: SheetEntry[]; changedAt: string | null };

/**
 * Saves cells of the author's own week, each on its own: one refused or in conflict does not hold back
 * the others. `changeId` undoes them together; null when nothing changed.
 */
export async function captureCells(
	db: TenantDb,
	author: Author,
	posts: readonly CellPost[],
): Promise<{ results: CaptureResult[]; changeId: string | null }> {
	const taskIds = posts.map(({ taskId }) => taskId);
	const [tasks] = await Promise.all([
		taskFacts(db, author.member, taskIds),
		lockTimesheet(db, author.memberId),
	]);
	const dates = [...new Set(posts.map(({ date }) => date))];
	const growing = posts.filter(({ minutes, seen }) => minutes > seen.minutes);
	const grown = [...new Set(growing.map(({ date }) => date))];
	const [before, locks, step, daysOff] = await Promise.all([
		entriesOn(db, author.memberId, dates),
		lockedDays(db, author, dates, author.now),
		enforcedStep(db),
		unexplainedDaysOff(db, author.memberId, grown),
	]);
	const { outcomes, entries } = planCapture(posts, {
		entries: before,
		tasks,
		locks,
		step,
		daysOff,
		newEntry: (cell, minutes) => {
			const projectId = tasks.get(cell.taskId)?.projectId ?? "";
			return newEntry({ taskId: cell.taskId, date: cell.date, projectId, minutes }, author);
		},
		dayEnds,
		now: author.now,
	});
	const changeId = await changeTimesheet(db, author, "time-entry:capture", {
		before: { entries: before, rows: [] },
		after: { entries, rows: [] },
	});
	const results = outcomes.map((outcome) => {
		const isBillableTask = tasks.get(outcome.taskId)?.billable ?? false;
		return captureResult(outcome, entriesIn(entries, outcome), isBillableTask);
	});
	return { results, changeId };
}

function captureResult(
	outcome: CellOutcome,
	cell: readonly StoredEntry[],
	isBillableTask: boolean,
): CaptureResult {
	const changes = cell.map(({ updatedAt }) => updatedAt.toISOString()).sort();
	return {
		...outcome,
		entries: cell.map((entry) => sheetEntry(entry, isBillableTask)),
		changedAt: changes.at(-1) ?? null,
	};
}
