import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { NOTE_LENGTH } from "#app/modules/time/note-length.ts";
import type { Field } from "./fields.ts";
import { withoutGuard } from "./formula-guard.ts";
import type { HowToRead } from "./how-to-read.ts";
import { type PersonNamed, personKey, type WorkNamed, workKey } from "./names.ts";
import { readBillable } from "./read-billable.ts";
import { readSpan } from "./read-span.ts";
import { readTags } from "./tag-list.ts";

/** A part of a line on one day. */
export type Piece = {
	readonly date: CalendarDate;
	readonly minutes: number;
	readonly startedAt: Date | null;
	readonly endedAt: Date | null;
};

/** Why a line brings nothing in: something to put right, or something that is rightly left out. */
export type Refused = {
	readonly line: number;
	readonly becomes: "wrong" | "skipped";
	readonly why: string;
};

export type LineRead = {
	readonly line: number;
	readonly becomes: "entry";
	/** By whom and on what, as `names.ts` makes keys of them. */
	readonly person: string;
	readonly work: string;
	readonly note: string;
	readonly tags: readonly string[];
	/** Null where the file does not say. */
	readonly billable: boolean | null;
	/** One, or two where it goes over midnight. */
	readonly pieces: readonly Piece[];
	/** What may not be as somebody meant it. */
	readonly doubt: string | null;
};

/** Reads one line of a file; what it says is never guessed: a line that cannot be read is told. */
export function readLine(
	line: number,
	cells: readonly string[],
	how: HowToRead,
): LineRead | Refused {
	const cell = (field: Field) => cellOf(cells, how, field);
	const span = readSpan(cell, how);
	if ("why" in span) return { line, ...span };
	const note = cell("note");
	if (note.length > NOTE_LENGTH) {
		const why = `Its note has ${note.length} characters; ${NOTE_LENGTH} is the most. Shorten it.`;
		return { line, becomes: "wrong", why };
	}
	const billable = readBillable(cell("billable"));
	if (billable === undefined) {
		const why = `“${cell("billable")}” does not say whether it is billable. Write yes or no.`;
		return { line, becomes: "wrong", why };
	}
	return {
		...{ line, becomes: "entry", note, billable },
		...{ person: personKey(personIn(cells, how)), work: workKey(workIn(cells, how)) },
		...{ tags: readTags(cell("tags")), pieces: span.pieces, doubt: span.doubt },
	};
}

/** Whom a line names; nobody where the file has no such columns. */
export function personIn(cells: readonly string[], how: HowToRead): PersonNamed {
	const cell = (field: Field) => cellOf(cells, how, field);
	const name = cell("person") || `${cell("firstName")} ${cell("lastName")}`.trim();
	return { email: cell("email").toLowerCase(), name };
}

/** What a line was worked on, with the usual names where it has none. */
export function workIn(cells: readonly string[], how: HowToRead): WorkNamed {
	const cell = (field: Field) => cellOf(cells, how, field).replaceAll(/\s+/g, " ");
	const { usual } = how;
	return {
		client: cell("client") || usual.client,
		project: cell("project") || usual.project,
		task: cell("task") || usual.task,
	};
}

export function cellOf(
	cells: readonly string[],
	{ columns }: Pick<HowToRead, "columns">,
	field: Field,
): string {
	const at = columns[field];
	return at === null ? "" : withoutGuard(cells[at] ?? "").trim();
}
