import { type Dispatch, useCallback, useEffect, useRef, useState } from "react";
import { cellField, seenField, writeSeen } from "../cell-fields.ts";
import { type Draft, draftsOf, type SheetEvent, type SheetState } from "../sheet-state.ts";
import type { CellsAnswer } from "../timesheet-answer.ts";
import { postTimesheet, type Sent, type Unreached } from "./post-timesheet.ts";

export type Saving = {
	/** True while something is on its way. */
	isSending: boolean;
	/** When something was last saved here; null before. */
	savedAt: number | null;
	/** Why what waits was not taken; null when nothing waits. */
	unreached: Unreached | null;
	retry: () => void;
	/** Sends something else in its turn, after what was typed before it. */
	inTurn: InTurn;
};

type InTurn = <Answer>(send: () => Promise<Sent<Answer>>) => Promise<Sent<Answer>>;

/** Sends what was typed, one request at a time, and tries again what did not get through. */
export function useSaving(
	state: SheetState,
	dispatch: Dispatch<SheetEvent>,
	onSaved: (changeId: string) => void,
): Saving {
	const [isSending, setIsSending] = useState(false);
	const [savedAt, setSavedAt] = useState<number | null>(null);
	const [unreached, setUnreached] = useState<Unreached | null>(null);
	const inTurn = useTurns();
	const sending = draftsOf(state).filter(({ status }) => status.kind === "sending");
	const settle = (sent: Sent<CellsAnswer>) => {
		setIsSending(false);
		if (sent.kind !== "answered") {
			dispatch({ type: "unreached", sent: sending });
			return setUnreached(sent.kind === "unreached" ? sent.why : "failed");
		}
		const { answers, changeId } = sent.answer;
		dispatch({ type: "answered", sent: sending, answers });
		if (!changeId) return;
		onSaved(changeId);
		setSavedAt(Date.now());
	};
	useEffect(() => {
		if (isSending || sending.length === 0) return;
		setIsSending(true);
		void inTurn(() => postTimesheet<CellsAnswer>("/time/cells", formOf(sending))).then(settle);
	});
	const isWaiting = draftsOf(state).some(({ status }) => status.kind === "waiting");
	const retry = useCallback(() => dispatch({ type: "retried" }), [dispatch]);
	useRetrying(isWaiting, retry);
	return { isSending, savedAt, unreached: isWaiting ? unreached : null, retry, inTurn };
}

/** One after the other: what is sent later never overtakes. */
function useTurns(): InTurn {
	const last = useRef<Promise<unknown>>(Promise.resolve());
	return useCallback((send) => {
		const turn = last.current.then(send);
		last.current = turn;
		return turn;
	}, []);
}

const RETRY_EVERY = 30_000;

function useRetrying(isWaiting: boolean, retry: () => void): void {
	useEffect(() => {
		if (!isWaiting) return;
		const timer = setInterval(retry, RETRY_EVERY);
		window.addEventListener("online", retry);
		return () => {
			clearInterval(timer);
			window.removeEventListener("online", retry);
		};
	}, [isWaiting, retry]);
}

function formOf(drafts: readonly Draft[]): FormData {
	const form = new FormData();
	for (const draft of drafts) {
		form.set(cellField(draft), draft.text);
		form.set(seenField(draft), writeSeen(draft.seen));
	}
	return form;
}
