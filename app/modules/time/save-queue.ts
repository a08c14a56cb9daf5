import type { CellAnswer, Draft } from "./sheet-state.ts";
import { cellKey } from "./stored-entry.ts";
import { minutesOf } from "./week-sheet.ts";

/**
 * What one request carries. A cell is in a batch once: a value that is typed over another one which is still on its
 * way is sent after it, so that undoing brings the first one back.
 */
export type Batch = readonly Draft[];

/** Drafts that are to be sent and are in no batch as they are now. */
export function unqueued(drafts: readonly Draft[], queue: readonly Batch[]): Draft[] {
	return drafts.filter((draft) => {
		return draft.status.kind === "sending" && lastQueued(queue, draft)?.text !== draft.text;
	});
}

/** Whether all of `more` may go along with a batch. */
export function canJoin(batch: Batch, more: readonly Draft[]): boolean {
	return !more.some((draft) => inBatch(batch, draft));
}

/** The batches that are left, once an answer came: what was saved is what their cells are typed over. */
export function seenSince(later: readonly Batch[], answers: readonly CellAnswer[]): Batch[] {
	const saved = new Map(
		answers.filter(({ kind }) => kind === "saved").map((answer) => [cellKey(answer), answer]),
	);
	return later.map((batch) =>
		batch.map((draft) => {
			const answer = saved.get(cellKey(draft));
			return answer ? { ...draft, seen: seenIn(answer) } : draft;
		}),
	);
}

/** What of a batch no later one sends again. */
export function notOvertaken(batch: Batch, later: readonly Batch[]): Draft[] {
	return batch.filter((draft) => !lastQueued(later, draft));
}

function lastQueued(queue: readonly Batch[], draft: Draft): Draft | undefined {
	return queue.flatMap((batch) => inBatch(batch, draft) ?? []).at(-1);
}

function inBatch(batch: Batch, draft: Draft): Draft | undefined {
	return batch.find((each) => cellKey(each) === cellKey(draft));
}

function seenIn({ entries }: CellAnswer): Draft["seen"] {
	return { minutes: minutesOf(entries), entries: [...entries] };
}
