import type { CalendarDate } from "#app/lib/calendar-date.ts";
import type { Seen } from "./cell-fields.ts";
import { minutesText } from "./minutes-text.ts";
import { readCell } from "./read-cell.ts";
import { type CellKey, cellKey, type DatedCell } from "./stored-entry.ts";
import { minutesOf, type SheetEntry, type SheetTask, type WeekFacts } from "./week-sheet.ts";

/** What somebody typed into a cell and the server does not hold; `seen` is what it held before. */
export type Draft = DatedCell & { text: string; seen: Seen; status: DraftStatus };

export type DraftStatus =
	| { kind: "sending" }
	/** The server was not reached: sent again later. */
	| { kind: "waiting" }
	| {
			kind: "refused";
			message: string;
			suggestion?: number | undefined;
			/** What the member has off, where the reason for working is what lacks. */
			dayOff?: string | undefined;
	  }
	/** Somebody else saved another value since, `changedAt` (ISO 8601; null when it was cleared). */
	| { kind: "conflict"; changedAt: string | null };

export type SheetState = {
	/** As the server last said. */
	facts: WeekFacts;
	drafts: Readonly<Record<CellKey, Draft>>;
};

/** How the server answered for one cell, and what the cell holds there now. */
export type CellAnswer = DatedCell & {
	entries: readonly SheetEntry[];
	changedAt: string | null;
} & ({ kind: "saved" | "conflict" } | { kind: "refused"; message: string; dayOff?: string });

export type SheetEvent =
	| { type: "typed"; cells: readonly (DatedCell & { text: string; seen: Seen })[] }
	| { type: "answered"; sent: readonly Draft[]; answers: readonly CellAnswer[] }
	| { type: "unreached"; sent: readonly Draft[] }
	| { type: "retried" }
	/** Why somebody works on a day off was said: what was typed on it is sent again. */
	| { type: "explained"; date: CalendarDate }
	| { type: "put-back" | "kept-mine" | "took-theirs"; cell: DatedCell }
	| { type: "loaded"; week: { tasks: readonly SheetTask[]; entries: readonly SheetEntry[] } }
	| { type: "restored"; drafts: readonly Draft[] };

/** The sheet after something happened. What was typed goes only when it is saved or put back. Pure. */
export function sheetState(state: SheetState, event: SheetEvent): SheetState {
	switch (event.type) {
		case "typed":
			return event.cells.reduce(typed, state);
		case "answered":
			return event.answers.reduce((now, answer) => answered(now, answer, event.sent), state);
		case "unreached":
			return event.sent.reduce((now, cell) => move(now, cell, "sending", "waiting"), state);
		case "retried":
			return draftsOf(state).reduce((now, cell) => move(now, cell, "waiting", "sending"), state);
		case "explained":
			return draftsOf(state)
				.filter(({ date, status }) => date === event.date && "dayOff" in status)
				.reduce((now, draft) => withDraft(now, { ...draft, status: { kind: "sending" } }), state);
		case "put-back":
		case "took-theirs":
			return without(state, event.cell);
		case "kept-mine":
			return keptMine(state, event.cell);
		case "loaded":
			return { ...state, facts: { ...state.facts, ...event.week } };
		case "restored":
			return event.drafts.reduce(restored, state);
		default:
			return event satisfies never;
	}
}

export function draftsOf({ drafts }: SheetState): readonly Draft[] {
	return Object.values(drafts);
}

/** What the server holds in a cell, as far as known. */
export function savedCell(
	{ facts }: SheetState,
	cell: DatedCell,
): { minutes: number; entries: SheetEntry[] } {
	const entries = byCell(facts.entries).get(cellKey(cell)) ?? [];
	return { minutes: minutesOf(entries), entries };
}

const indexes = new WeakMap<readonly SheetEntry[], Map<CellKey, SheetEntry[]>>();

/** The entries of each cell, sorted out once for a list that every cell of the sheet asks for several times. */
function byCell(entries: readonly SheetEntry[]): Map<CellKey, SheetEntry[]> {
	const known = indexes.get(entries);
	if (known) return known;
	const index = new Map<CellKey, SheetEntry[]>();
	for (const entry of entries) {
		const key = cellKey(entry);
		const own = index.get(key);
		if (own) own.push(entry);
		else index.set(key, [entry]);
	}
	indexes.set(entries, index);
	return index;
}

function typed(state: SheetState, cell: DatedCell & { text: string; seen: Seen }): SheetState {
	const { taskId, date } = cell;
	const before = state.drafts[cellKey(cell)];
	const seen = before?.seen ?? cell.seen;
	const reading = readCell(cell.text);
	if (reading.kind === "refused") {
		const { message, suggestion } = reading;
		const status = { kind: "refused", message, suggestion } as const;
		return withDraft(state, { taskId, date, text: cell.text, seen, status });
	}
	const minutes = reading.kind === "minutes" ? reading.minutes : 0;
	const isOnItsWay = before?.status.kind === "sending" || before?.status.kind === "waiting";
	const isContested = before?.status.kind === "conflict";
	if (minutes === seen.minutes && !isOnItsWay && !isContested) return without(state, cell);
	const text = minutesText(minutes);
	const status = isContested ? before.status : ({ kind: "sending" } as const);
	return withDraft(state, { taskId, date, text, seen, status });
}

function answered(state: SheetState, answer: CellAnswer, sent: readonly Draft[]): SheetState {
	const key = cellKey(answer);
	const others = state.facts.entries.filter((entry) => cellKey(entry) !== key);
	const facts = { ...state.facts, entries: [...others, ...answer.entries] };
	const next = { ...state, facts };
	const draft = state.drafts[key];
	if (!draft) return next;
	const isSameText = sent.some((each) => cellKey(each) === key && each.text === draft.text);
	switch (answer.kind) {
		case "saved":
			if (isSameText) return without(next, answer);
			return withDraft(next, { ...draft, seen: savedCell(next, answer) });
		case "refused":
			if (!isSameText) return next;
			return withDraft(next, { ...draft, status: refusalOf(answer) });
		case "conflict":
			return withDraft(next, {
				...draft,
				status: { kind: "conflict", changedAt: answer.changedAt },
			});
		default:
			return answer satisfies never;
	}
}

/** What was typed since stays. */
function restored(state: SheetState, draft: Draft): SheetState {
	if (state.drafts[cellKey(draft)]) return state;
	const isWaiting = draft.status.kind === "waiting";
	return withDraft(state, isWaiting ? { ...draft, status: { kind: "sending" } } : draft);
}

function refusalOf({ message, dayOff }: { message: string; dayOff?: string }): DraftStatus {
	return { kind: "refused", message, ...(dayOff !== undefined && { dayOff }) };
}

function keptMine(state: SheetState, cell: DatedCell): SheetState {
	const draft = state.drafts[cellKey(cell)];
	if (!draft) return state;
	const seen = savedCell(state, cell);
	return withDraft(state, { ...draft, seen, status: { kind: "sending" } });
}

function move(
	state: SheetState,
	cell: DatedCell,
	from: "sending" | "waiting",
	to: "sending" | "waiting",
): SheetState {
	const draft = state.drafts[cellKey(cell)];
	return draft?.status.kind === from ? withDraft(state, { ...draft, status: { kind: to } }) : state;
}

function withDraft(state: SheetState, draft: Draft): SheetState {
	return { ...state, drafts: { ...state.drafts, [cellKey(draft)]: draft } };
}

function without(state: SheetState, cell: DatedCell): SheetState {
	const { [cellKey(cell)]: _gone, ...drafts } = state.drafts;
	return { ...state, drafts };
}
