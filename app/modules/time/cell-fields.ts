import { daysBetween } from "#app/lib/calendar-date.ts";
import { isId } from "#app/lib/id.ts";
import type { CellPost } from "./plan-capture.ts";
import { readCell } from "./read-cell.ts";
import { parseSheetDate } from "./sheet-date.ts";
import type { DatedCell } from "./stored-entry.ts";

/** What a cell held when somebody saw it. */
export type Seen = CellPost["seen"];

/** A cell whose text was refused before anything was looked up. */
export type RefusedCell = DatedCell & { text: string; message: string; seen: Seen };

/** The most cells that one request may hold: a sheet of 100 rows. */
const MOST_CELLS = 700;

/** The most days that its first and last cell may lie apart: each day between is looked at. */
const MOST_DAYS = 1_096;

/** The name of a cell's input in a form. */
export function cellField({ taskId, date }: { taskId: string; date: string }): string {
	return `cell:${taskId}:${date}`;
}

/** The name of the field beside it that says what was seen. */
export function seenField({ taskId, date }: { taskId: string; date: string }): string {
	return `seen:${taskId}:${date}`;
}

/** `90 <id>.<version> …`: minutes, then the entries behind them. */
export function writeSeen({ minutes, entries }: Seen): string {
	return [minutes, ...entries.map(({ id, version }) => `${id}.${version}`)].join(" ");
}

/**
 * Reads the cells of a posted form. A cell whose text says what was seen in it was not touched and is
 * left out. Null when the form is not one that the sheet makes.
 */
export function readCellFields(
	form: FormData,
): { posts: CellPost[]; refused: RefusedCell[] } | null {
	const names = [...form.keys()].filter((name) => name.startsWith("cell:"));
	if (names.length > MOST_CELLS) return null;
	const posts: CellPost[] = [];
	const refused: RefusedCell[] = [];
	for (const name of names) {
		const read = readField(form, name);
		if (!read) return null;
		if ("message" in read) refused.push(read);
		else if (read.minutes !== read.seen.minutes) posts.push(read);
	}
	return isNear(posts) ? { posts, refused } : null;
}

function isNear(posts: readonly CellPost[]): boolean {
	const dates = posts.map(({ date }) => date).sort();
	const [first, last] = [dates[0], dates.at(-1)];
	return !first || !last || daysBetween(first, last) < MOST_DAYS;
}

function readField(form: FormData, name: string): CellPost | RefusedCell | null {
	const cell = readName(name);
	const seen = cell && readSeen(form.get(seenField(cell)));
	if (!cell || !seen) return null;
	const text = String(form.get(name) ?? "");
	const reading = readCell(text);
	if (reading.kind === "refused") return { ...cell, text, seen, message: reading.message };
	return { ...cell, minutes: reading.kind === "minutes" ? reading.minutes : 0, seen };
}

function readName(name: string): DatedCell | null {
	const [, taskId = "", day = "", ...rest] = name.split(":");
	const date = parseSheetDate(day);
	return date && isId(taskId) && rest.length === 0 ? { taskId, date } : null;
}

function readSeen(value: FormDataEntryValue | null): Seen | null {
	if (value === null) return { minutes: 0, entries: [] };
	const [minutes = "", ...items] = String(value).split(" ");
	const entries = items.map((item) => {
		const [id = "", version = ""] = item.split(".");
		return { id, version: Number(version) };
	});
	const isWhole = entries.every(({ id, version }) => isId(id) && Number.isSafeInteger(version));
	return /^\d{1,4}$/.test(minutes) && isWhole ? { minutes: Number(minutes), entries } : null;
}
