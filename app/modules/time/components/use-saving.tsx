import { type Dispatch, useCallback, useEffect, useState } from "react";
import type { ChangeHistory } from "../change-history.ts";
import { draftsOf, type SheetEvent, type SheetState } from "../sheet-state.ts";
import type { Unreached } from "./post-timesheet.ts";
import type { Edits } from "./use-edits.tsx";
import type { SaveQueue, Settled } from "./use-queue.tsx";

export type Saving = {
	/** True while something is on its way. */
	isSending: boolean;
	/** When something was last saved here; null before. */
	savedAt: number | null;
	/** Why what waits was not taken; null when nothing waits. */
	unreached: Unreached | null;
	/** The same in the server's own words, where it refused. */
	refusal: string | null;
	retry: () => void;
};

/** Sends what was typed, one request at a time, and tries again what did not get through. */
export function useSaving(
	state: SheetState,
	dispatch: Dispatch<SheetEvent>,
	edits: Edits,
	queue: SaveQueue,
	history: ChangeHistory,
): Saving {
	const [isSending, setIsSending] = useState(false);
	const [savedAt, setSavedAt] = useState<number | null>(null);
	const [unreached, setUnreached] = useState<Unreached | null>(null);
	const [refusal, setRefusal] = useState<string | null>(null);
	const settle = ({ batch, sent }: Settled) => {
		setIsSending(!queue.isEmpty());
		if (sent.kind !== "answered") {
			dispatch({ type: "unreached", sent: batch });
			setRefusal(sent.kind === "refused" ? sent.message : null);
			return setUnreached(sent.kind === "unreached" ? sent.why : "failed");
		}
		const { answers, changeId } = sent.answer;
		dispatch({ type: "answered", sent: batch, answers });
		if (!changeId) return;
		history.note(changeId);
		setSavedAt(Date.now());
	};
	useEffect(() => {
		if (queue.add(draftsOf(state), settle)) setIsSending(true);
	});
	const isTyped = draftsOf(state).some(({ status }) => status.kind === "waiting");
	const isEdited = edits.list.some(({ status }) => status.kind === "waiting");
	const { tell } = edits;
	const retry = useCallback(() => {
		dispatch({ type: "retried" });
		tell({ type: "retried" });
	}, [dispatch, tell]);
	useRetrying(isTyped || isEdited, retry);
	const why = (isTyped && unreached) || (isEdited && edits.unreached) || null;
	return { isSending, savedAt, unreached: why, refusal, retry };
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
