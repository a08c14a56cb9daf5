import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { clockText } from "#app/lib/moment-text.ts";
import type { Writing } from "#app/lib/writing.ts";
import type { AuditAction } from "#app/modules/audit/vocabulary.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import { Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { type Author, changeTimesheet } from "./change-timesheet.server.ts";
import { dayRoom } from "./day-room.ts";
import { enforcedStep } from "./enforced-step.server.ts";
import { newEntry } from "./new-entry.ts";
import { NOTE_LENGTH } from "./note-length.ts";
import { openTask } from "./open-task.server.ts";
import { overlapped } from "./overlap.ts";
import { refused } from "./refuse.server.ts";
import { entriesOn, lockTimesheet } from "./stored-entries.server.ts";
import type { StoredEntry } from "./stored-entry.ts";
import { assertTags } from "./tags/assert-tags.server.ts";
import { taskFacts } from "./task-facts.server.ts";

/** A piece of an entry on one date, with or without a start and an end in a zone. */
export type EntryPart = {
	date: CalendarDate;
	minutes: number;
	times: { startedAt: Date; endedAt: Date; zone: string } | null;
};

export type EntryWish = {
	/** Which entry it changes, as it was seen; null adds one. */
	entry: SeenEntry | null;
	taskId: string;
	note: string;
	tagIds: readonly string[];
	/** The first takes the entry's place; what passes midnight has more. */
	parts: readonly EntryPart[];
};

export type SeenEntry = { id: string; version: number; date: CalendarDate };

/** `now` is what stands there instead, where somebody else changed it since it was seen. */
export type SavedEntry =
	| { kind: "saved"; changeId: string | null }
	| { kind: "conflict"; now: StoredEntry };

/**
 * Adds an entry to the author's timesheet or changes one, whole or not at all.
 *
 * @throws Problem where the entry or its task is gone, the task takes no time, the note is too long, a day has no room
 * for it, or the workspace refuses that two things are at the same time; `writing` says the clock times of the other
 */
export async function saveEntry(
	db: TenantDb,
	author: Author,
	wish: EntryWish,
	writing: Writing,
	action: AuditAction = "time-entry:capture",
): Promise<SavedEntry> {
	if (wish.note.length > NOTE_LENGTH) throw refused("note.too_long");
	await lockTimesheet(db, author.memberId);
	const [task, { OVERLAPS_ALLOWED }] = await Promise.all([
		openTask(db, author, wish.taskId),
		readSettings(db),
		assertTags(db, wish.tagIds),
	]);
	const dates = [...wish.parts, ...(wish.entry ? [wish.entry] : [])].map(({ date }) => date);
	const before = await entriesOn(db, author.memberId, [...new Set(dates)]);
	const current = before.find(({ id }) => id === wish.entry?.id);
	if (wish.entry && !current) throw refused("entry.gone");
	if (wish.entry && current && current.version !== wish.entry.version)
		return { kind: "conflict", now: current };
	if (action !== "time-entry:timer") await assertSteps(db, wish.parts, current);
	const exclusive = OVERLAPS_ALLOWED === "no";
	const written = wish.parts.map((part, index) => {
		const began = index === 0 ? current : undefined;
		return entryOf(part, { author, wish, projectId: task.projectId, exclusive, began });
	});
	const others = before.filter(({ id }) => id !== current?.id);
	assertRoom(others, written);
	if (exclusive) await assertNoOverlap(db, author, others, written, writing);
	const changeId = await changeTimesheet(db, author, action, {
		before: { entries: before, rows: [] },
		after: { entries: [...others, ...written], rows: [] },
	});
	return { kind: "saved", changeId };
}

/** An entry that holds a part of what is wanted; `began` is the one whose place it takes. */
function entryOf(
	{ date, minutes, times }: EntryPart,
	{ author, wish, projectId, exclusive, began }: EntryFacts,
): StoredEntry {
	const work = { projectId, taskId: wish.taskId, date, minutes };
	const like = began ?? { ...newEntry(work, author), version: 0 };
	return {
		...{ ...like, ...work, ...(times ?? noTimes), exclusive: exclusive && times !== null },
		...{ note: wish.note, tagIds: [...wish.tagIds] },
		...{ version: like.version + 1, updatedAt: author.now },
	};
}

type EntryFacts = {
	author: Author;
	wish: EntryWish;
	projectId: string;
	exclusive: boolean;
	began: StoredEntry | undefined;
};

/** What is typed may have to be whole steps, unless it stays as it was. A timer counts what went by. */
async function assertSteps(
	db: TenantDb,
	parts: readonly EntryPart[],
	current: StoredEntry | undefined,
): Promise<void> {
	const step = await enforcedStep(db);
	const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
	const isInSteps = step === null || minutes % step === 0 || minutes === current?.minutes;
	if (!isInSteps) throw refused("step.needed");
}

const noTimes = { startedAt: null, endedAt: null, zone: null };

/** @throws Problem `day.full`: a day never holds more than 24 hours */
function assertRoom(others: readonly StoredEntry[], written: readonly StoredEntry[]): void {
	for (const { date, minutes } of written) {
		const room = dayRoom(others, date);
		if (minutes > room)
			throw new Problem("day.full", `A day has 24:00. ${formatMinutes(room)} is left on this one.`);
	}
}

async function assertNoOverlap(
	db: TenantDb,
	author: Author,
	others: readonly StoredEntry[],
	written: readonly StoredEntry[],
	writing: Writing,
): Promise<void> {
	const other = written.map((entry) => overlapped(entry, others)).find(Boolean);
	if (!other?.startedAt || !other.endedAt || !other.zone) return;
	const [from, to] = [other.startedAt, other.endedAt].map((at) =>
		clockText(at, other.zone ?? "UTC", writing),
	);
	const task = (await taskFacts(db, author.member, [other.taskId])).get(other.taskId);
	throw new Problem(
		"entry.overlaps",
		`That time is taken from ${from} to ${to}${task ? ` by ${task.name}` : ""}, and two things at once are refused here. Choose another time.`,
		{ status: 409 },
	);
}
