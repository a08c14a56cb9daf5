import { type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import type { TenantDb } from "#db/handle.ts";
import { type Author, changeTimesheet } from "./change-timesheet.server.ts";
import { dayEnds } from "./day-ends.ts";
import { type EntryEdit, editEntries, type SeenEntry } from "./edit-entries.ts";
import { enforcedStep } from "./enforced-step.server.ts";
import { newEntry } from "./new-entry.ts";
import { NOTE_LENGTH } from "./note-length.ts";
import { openTask } from "./open-task.server.ts";
import { MINUTES_OF_DAY } from "./read-cell.ts";
import { refused } from "./refuse.server.ts";
import { entriesOn, lockTimesheet } from "./stored-entries.server.ts";
import type { StoredEntry } from "./stored-entry.ts";
import { assertTags } from "./tags/assert-tags.server.ts";
import { minutesOf } from "./week-sheet.ts";
import { unexplainedDaysOff } from "./worked-days/worked-days.server.ts";

/** What is wanted of entries: `taskId` moves them to another task. */
export type WantedEdit = Omit<EntryEdit, "task"> & { taskId?: string };

/**
 * Changes some of the author's entries alike: all of them or, with a refusal, none. Answers the change's id; null when
 * they were so already.
 */
export async function changeEntries(
	db: TenantDb,
	author: Author,
	seen: readonly SeenEntry[],
	{ taskId, ...wanted }: WantedEdit,
): Promise<string | null> {
	await assertEdit(db, wanted);
	const [task] = await Promise.all([
		taskId === undefined ? undefined : openTask(db, author, taskId),
		lockTimesheet(db, author.memberId),
	]);
	const before = await entriesOn(db, author.memberId, datesOf(seen));
	const facts = { dayEnds, now: author.now };
	const edit = { ...wanted, ...(task && { task: { taskId: task.id, projectId: task.projectId } }) };
	const planned = editEntries(before, seen, edit, facts);
	if ("refused" in planned) throw refused(planned.refused);
	await assertExplained(db, author, grownDates(before, planned.entries));
	return changeTimesheet(db, author, actionOf(wanted), {
		before: { entries: before, rows: [] },
		after: { entries: planned.entries, rows: [] },
	});
}

/** Adds one more entry to a cell, beside those that it has. */
export async function addEntry(
	db: TenantDb,
	author: Author,
	entry: { taskId: string; date: CalendarDate; minutes: number; note: string },
): Promise<string | null> {
	await assertEdit(db, entry);
	const [task] = await Promise.all([
		openTask(db, author, entry.taskId),
		lockTimesheet(db, author.memberId),
	]);
	const before = await entriesOn(db, author.memberId, [entry.date]);
	if (minutesOf(before) + entry.minutes > MINUTES_OF_DAY) throw refused("day.full");
	await assertExplained(db, author, [entry.date]);
	const { taskId, date, minutes, note } = entry;
	const added = newEntry({ projectId: task.projectId, taskId, date, minutes }, author);
	return changeTimesheet(db, author, "time-entry:add", {
		before: { entries: before, rows: [] },
		after: { entries: [...before, { ...added, note }], rows: [] },
	});
}

/** Takes entries away, as they were seen. */
export async function removeEntries(
	db: TenantDb,
	author: Author,
	seen: readonly SeenEntry[],
): Promise<string | null> {
	await lockTimesheet(db, author.memberId);
	const before = await entriesOn(db, author.memberId, datesOf(seen));
	const gone = new Map(seen.map(({ id, version }) => [id, version]));
	const isChanged = before.some(({ id, version }) => gone.has(id) && gone.get(id) !== version);
	if (isChanged) throw refused("entry.changed");
	return changeTimesheet(db, author, "time-entry:remove", {
		before: { entries: before, rows: [] },
		after: { entries: before.filter(({ id }) => !gone.has(id)), rows: [] },
	});
}

async function assertEdit(db: TenantDb, edit: WantedEdit): Promise<void> {
	const { note = "", minutes, tagIds = [], addTagIds = [] } = edit;
	if (note.length > NOTE_LENGTH) throw refused("note.too_long");
	if (minutes !== undefined) await assertMinutes(db, minutes);
	await assertTags(db, [...tagIds, ...addTagIds]);
}

async function assertMinutes(db: TenantDb, minutes: number): Promise<void> {
	const isWhole = Number.isSafeInteger(minutes) && minutes >= 1 && minutes <= MINUTES_OF_DAY;
	if (!isWhole) throw refused("entry.duration");
	const step = await enforcedStep(db);
	if (step !== null && minutes % step !== 0) throw refused("step.needed");
}

/** More time on a day off needs the reason that its form asks for. */
async function assertExplained(
	db: TenantDb,
	{ memberId }: Author,
	dates: readonly CalendarDate[],
): Promise<void> {
	const unexplained = await unexplainedDaysOff(db, memberId, dates);
	if (unexplained.size > 0) throw refused("worked.ask");
}

function grownDates(before: readonly StoredEntry[], after: readonly StoredEntry[]): CalendarDate[] {
	const on = (entries: readonly StoredEntry[], date: string) =>
		minutesOf(entries.filter((entry) => entry.date === date));
	const dates = [...new Set(after.map(({ date }) => date))];
	return dates.filter((date) => on(after, date) > on(before, date)).map(calendarDate);
}

function actionOf({ note, billableOverride, ...others }: WantedEdit) {
	if (billableOverride !== undefined) return "time-entry:bill" as const;
	const isNoteAlone = note !== undefined && Object.keys(others).length === 0;
	return isNoteAlone ? ("time-entry:note" as const) : ("time-entry:edit" as const);
}

function datesOf(seen: readonly SeenEntry[]): string[] {
	return [...new Set(seen.map(({ date }) => date))];
}
