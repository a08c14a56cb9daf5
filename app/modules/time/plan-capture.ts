import { formatMinutes } from "#app/lib/duration.ts";
import { editCell } from "./cell-edit.ts";
import { overlapped } from "./overlap.ts";
import { MINUTES_OF_DAY } from "./read-cell.ts";
import { stepMinutes } from "./step-minutes.ts";
import { cellKey, type DatedCell, type StoredEntry } from "./stored-entry.ts";
import { minutesOf } from "./week-sheet.ts";

/** What somebody wants a cell to hold, and what it held when they saw it. */
export type CellPost = DatedCell & {
	/** 0 clears. */
	minutes: number;
	seen: { minutes: number; entries: readonly { id: string; version: number }[] };
};

export type CellOutcome = DatedCell &
	(
		| { kind: "saved" }
		/** `dayOff` is what the member has off, where the reason for working is what lacks. */
		| { kind: "refused"; message: string; dayOff?: string }
		/** The cell changed since it was seen; nothing of this edit was applied. */
		| { kind: "conflict" }
	);

export type CaptureFacts = {
	/** All entries of the member on the days of the posts. */
	entries: readonly StoredEntry[];
	tasks: ReadonlyMap<string, { name: string; isOpen: boolean }>;
	/** Why a day takes no change. */
	locks: ReadonlyMap<string, { reason: string }>;
	/** What the member has off on days for which they did not say why they work. */
	daysOff: ReadonlyMap<string, string>;
	/** The minutes of which every cell must be a multiple; null where any duration may be typed. */
	step: number | null;
	newEntry: (cell: DatedCell, minutes: number) => StoredEntry;
	/** The instant at which an entry's day ends, where it was taken. */
	dayEnds: (entry: StoredEntry) => Date;
	now: Date;
};

export type CapturePlan = { outcomes: CellOutcome[]; entries: StoredEntry[] };

/**
 * Decides each posted cell on its own: saved, refused with words, or in conflict with what somebody
 * else saved meanwhile. `entries` is what the days hold afterwards. A day never passes 24 hours; cells
 * that shrink make room for cells that grow. Pure.
 */
export function planCapture(posts: readonly CellPost[], facts: CaptureFacts): CapturePlan {
	let entries = [...facts.entries];
	const outcomes: CellOutcome[] = [];
	const growth = (post: CellPost) => post.minutes - minutesOf(entriesIn(entries, post));
	for (const post of [...posts].sort((a, b) => growth(a) - growth(b))) {
		const { taskId, date } = post;
		const decision = decide(post, entries, facts);
		outcomes.push({ taskId, date, ...decision.outcome });
		entries = decision.entries ?? entries;
	}
	return { outcomes, entries };
}

type Decision = {
	outcome:
		| { kind: "saved" }
		| { kind: "conflict" }
		| { kind: "refused"; message: string; dayOff?: string };
	entries?: StoredEntry[];
};

function decide(post: CellPost, entries: StoredEntry[], facts: CaptureFacts): Decision {
	const cell = entriesIn(entries, post);
	if (minutesOf(cell) === post.minutes) return { outcome: { kind: "saved" } };
	const lock = facts.locks.get(post.date);
	if (lock) return refuse(lock.reason);
	if (!isAsSeen(cell, post.seen.entries)) return { outcome: { kind: "conflict" } };
	const task = facts.tasks.get(post.taskId);
	if (!task) return refuse("That task is gone, or you may not see its project.");
	if (!task.isOpen) return refuse(`${task.name} is archived. It takes no time.`);
	if (facts.step !== null && post.minutes % facts.step !== 0)
		return refuse(stepWords(post.minutes, facts.step));
	const dayOff = facts.daysOff.get(post.date);
	if (dayOff !== undefined && post.minutes > minutesOf(cell)) return askWhy(dayOff);
	const dayTotal = minutesOf(entries.filter(({ date }) => date === post.date));
	const room = MINUTES_OF_DAY - dayTotal + minutesOf(cell);
	if (post.minutes > room)
		return refuse(`A day has 24:00. ${formatMinutes(Math.max(0, room))} is left for this cell.`);
	return applyEdit(post, cell, entries, facts);
}

function askWhy(dayOff: string): Decision {
	const message = `This day is ${dayOff}. Worked anyway? Say why.`;
	return { outcome: { kind: "refused", message, dayOff } };
}

/** "Time is kept in steps of 0:15. Type 1:15 or 1:30." */
function stepWords(minutes: number, step: number): string {
	const [less, more] = [-1, 1] as const;
	const near = [stepMinutes(minutes, step, less), stepMinutes(minutes, step, more)]
		.filter((each) => each > 0)
		.map(formatMinutes);
	return `Time is kept in steps of ${formatMinutes(step)}. Type ${near.join(" or ")}.`;
}

function applyEdit(
	post: CellPost,
	cell: StoredEntry[],
	entries: StoredEntry[],
	facts: CaptureFacts,
): Decision {
	const edit = editCell(cell, post.minutes, facts.dayEnds);
	if (edit.kind === "refused") return refuse(edit.message);
	let after = entries;
	for (const change of edit.changes) {
		switch (change.kind) {
			case "create":
				after = [...after, facts.newEntry(post, change.minutes)];
				break;
			case "remove":
				after = after.filter(({ id }) => id !== change.entry.id);
				break;
			case "resize":
				after = after.map((entry) =>
					entry.id === change.entry.id ? resized(entry, change, facts.now) : entry,
				);
				break;
			default:
				return change satisfies never;
		}
	}
	const exclusives = after.filter(({ exclusive }) => exclusive);
	if (entriesIn(exclusives, post).some((entry) => overlapped(entry, exclusives)))
		return refuse("It would run into the next entry. Change it on the day’s page.");
	return { outcome: { kind: "saved" }, entries: after };
}

function resized(
	entry: StoredEntry,
	{ minutes, endedAt }: { minutes: number; endedAt: Date | null },
	now: Date,
): StoredEntry {
	return { ...entry, minutes, endedAt, version: entry.version + 1, updatedAt: now };
}

function refuse(message: string): Decision {
	return { outcome: { kind: "refused", message } };
}

export function entriesIn<T extends { taskId: string; date: string }>(
	entries: readonly T[],
	cell: { taskId: string; date: string },
): T[] {
	return entries.filter((entry) => cellKey(entry) === cellKey(cell));
}

/** True when a cell holds exactly the entries, in the versions, that somebody saw. */
export function isAsSeen(
	now: readonly { id: string; version: number }[],
	seen: readonly { id: string; version: number }[],
): boolean {
	if (now.length !== seen.length) return false;
	return now.every(({ id, version }) =>
		seen.some((entry) => entry.id === id && entry.version === version),
	);
}
