import { useMemo } from "react";
import { cellField, seenField, writeSeen } from "../cell-fields.ts";
import type { MovedVersions } from "../moved-versions.ts";
import { type Batch, canJoin, notOvertaken, seenSince, unqueued } from "../save-queue.ts";
import type { Draft } from "../sheet-state.ts";
import { cellKey } from "../stored-entry.ts";
import type { CellsAnswer } from "../timesheet-answer.ts";
import { postTimesheet, type Sent } from "./post-timesheet.ts";

export type InTurn = <Answer>(send: () => Promise<Sent<Answer>>) => Promise<Sent<Answer>>;

/** How a batch fared, without the cells that were typed over since. */
export type Settled = { batch: readonly Draft[]; sent: Sent<CellsAnswer> };

export type SaveQueue = {
	/** Queues what is to be sent and is not yet; answers whether there was any. */
	add: (drafts: readonly Draft[], settle: (settled: Settled) => void) => boolean;
	/** Sends something else, after everything that was typed before it and before everything that is typed later. */
	inTurn: InTurn;
	isEmpty: () => boolean;
};

/** One request after the other: what is sent later never overtakes. */
export function useQueue(versions: MovedVersions, memberId: string): SaveQueue {
	return useMemo(() => {
		/** The first is under way. */
		let batches: readonly Batch[] = [];
		/** Whether the last one may still grow. */
		let isOpen = false;
		let last: Promise<unknown> = Promise.resolve();
		const turn: InTurn = (send) => {
			const result = last.then(send);
			last = result;
			return result;
		};
		const sendFirst = () => {
			if (batches.length === 1) isOpen = false;
			const form = formOf(batches[0] ?? [], versions);
			return postTimesheet<CellsAnswer>("/time/cells", form, memberId);
		};
		const settleFirst = (sent: Sent<CellsAnswer>): Settled => {
			const [first = [], ...later] = batches;
			if (sent.kind === "answered") noteVersions(first, sent.answer, versions);
			batches = sent.kind === "answered" ? seenSince(later, sent.answer.answers) : later;
			return { batch: notOvertaken(first, later), sent };
		};
		return {
			add(drafts, settle) {
				const more = unqueued(drafts, batches);
				const open = isOpen ? batches.at(-1) : undefined;
				if (more.length === 0) return false;
				if (open && canJoin(open, more)) {
					batches = [...batches.slice(0, -1), [...open, ...more]];
					return true;
				}
				batches = [...batches, more];
				isOpen = true;
				void turn(sendFirst).then((sent) => settle(settleFirst(sent)));
				return true;
			},
			inTurn(send) {
				isOpen = false;
				return turn(send);
			},
			isEmpty: () => batches.length === 0,
		};
	}, [versions, memberId]);
}

function noteVersions(batch: Batch, { answers }: CellsAnswer, versions: MovedVersions): void {
	for (const answer of answers) {
		const draft = batch.find((each) => cellKey(each) === cellKey(answer));
		if (answer.kind !== "saved" || !draft) continue;
		for (const { id, version } of draft.seen.entries) {
			const now = answer.entries.find((entry) => entry.id === id);
			if (now) versions.note(id, version, now.version);
		}
	}
}

function formOf(batch: Batch, versions: MovedVersions): FormData {
	const form = new FormData();
	for (const draft of batch) {
		form.set(cellField(draft), draft.text);
		const entries = draft.seen.entries.map((entry) => ({
			id: entry.id,
			version: versions.now(entry),
		}));
		form.set(seenField(draft), writeSeen({ ...draft.seen, entries }));
	}
	return form;
}
