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
import { newEntry } from "./new-entry.ts";
import { NOTE_LENGTH } from "./note-length.ts";
import { overlapped } from "./overlap.ts";
import { refused } from "./refuse.server.ts";
import { entriesOn, lockTimesheet } from "./stored-entries.server.ts";
import type { StoredEntry } from "./stored-entry.ts";
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
	const [tasks, settings] = await Promise.all([
		taskFacts(db, author.member, [wish.taskId]),
		readSettings(db),
		lockTimesheet(db, author.memberId),
	]);
	const task = tasks.get(wish.taskId);
	if (!task) throw refused("task.gone");
	if (!task.isOpen) throw refused("task.archived");
	const dates = new Set(
		[...wish.parts, ...(wish.entry ? [wish.entry] : [])].map(({ date }) => date),
	);
	const before = await entriesOn(db, author.memberId, [...dates]);
	const current = before.find(({ id }) => id === wish.entry?.id);
	if (wish.entry && !current) throw refused("entry.gone");
	if (wish.entry && current && current.version !== wish.entry.version)
		return { kind: "conflict", now: current };
	const exclusive = settings.OVERLAPS_ALLOWED === "no";
	const written = wish.parts.map((part, index) => {
		const began = index === 0 ? current : undefined;
		const work = {
			projectId: task.projectId,
			taskId: task.id,
			date: part.date,
			minutes: part.minutes,
		};
		const like = began ?? { ...newEntry(work, author), version: 0 };
		return {
			...{
				...like,
				...work,
				...(part.times ?? noTimes),
				exclusive: exclusive && part.times !== null,
			},
			...{ note: wish.note, tagIds: [...wish.tagIds] },
			...{ version: like.version + 1, updatedAt: author.now },
		};
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
