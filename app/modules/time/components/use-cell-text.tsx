import { type RefObject, useEffect, useRef, useState } from "react";
import type { Seen } from "../cell-fields.ts";
import type { CellMode } from "../cell-key.ts";
import { minutesText } from "../minutes-text.ts";
import { savedCell } from "../sheet-state.ts";
import { cellKey, type DatedCell } from "../stored-entry.ts";
import { useOpenWeek } from "./use-week.tsx";

export type CellText = {
	input: RefObject<HTMLInputElement>;
	/** What the field shows. */
	value: string;
	/** What is being typed; null when nothing is. */
	typed: string | null;
	mode: CellMode;
	write: (text: string) => void;
	/** Puts the caret into the text instead of choosing the whole. */
	edit: () => void;
	/** Done: what was typed is saved. */
	commit: () => void;
	/** Done: what was typed goes, and what is not saved too. */
	putBack: () => void;
};

/** The text of one cell while somebody is in it. */
export function useCellText(cell: DatedCell): CellText {
	const { state, dispatch } = useOpenWeek();
	const input = useRef<HTMLInputElement>(null);
	const [typed, setTyped] = useState<{ text: string; seen: Seen } | null>(null);
	const [isEditing, setIsEditing] = useState(false);
	const draft = state.drafts[cellKey(cell)];
	const saved = savedCell(state, cell);
	const shown = draft ? draft.text : minutesText(saved.minutes);
	const write = (text: string) => setTyped({ text, seen: typed?.seen ?? saved });
	useTypedBefore(input, shown, write);
	const done = () => {
		setTyped(null);
		setIsEditing(false);
	};
	const whileTyped: CellMode = isEditing ? "editing" : "writing";
	return {
		input,
		value: typed?.text ?? shown,
		typed: typed?.text ?? null,
		mode: typed || isEditing ? whileTyped : "chosen",
		write,
		edit: () => setIsEditing(true),
		commit() {
			const { taskId, date } = cell;
			if (typed) dispatch({ type: "typed", cells: [{ taskId, date, ...typed }] });
			done();
		},
		putBack() {
			if (draft?.status.kind === "refused") dispatch({ type: "put-back", cell });
			done();
		},
	};
}

/** What was typed before scripts arrived counts as typed. */
function useTypedBefore(
	input: RefObject<HTMLInputElement>,
	shown: string,
	write: (text: string) => void,
): void {
	const first = useRef({ shown, write });
	useEffect(() => {
		const text = input.current?.value;
		if (text !== undefined && text !== first.current.shown) first.current.write(text);
	}, [input]);
}
