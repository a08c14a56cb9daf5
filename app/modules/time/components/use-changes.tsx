import { type Dispatch, useMemo } from "react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { useToast } from "#app/ui/toast-region.tsx";
import type { ChangeHistory } from "../change-history.ts";
import type { SheetEvent } from "../sheet-state.ts";
import type { WeekAnswer } from "../timesheet-answer.ts";
import type { OwnWeek } from "../week-page.ts";
import { notTaken } from "./not-taken.ts";
import { postTimesheet, type Sent } from "./post-timesheet.ts";
import type { InTurn } from "./use-queue.tsx";

export type Changes = {
	/** Sends a change other than cells and shows the week as it is then; answers whether it was taken. */
	change: (path: string, fields: FormData | Fields) => Promise<boolean>;
	/** Takes the newest change made here back. */
	undo: () => void;
	/** Does again what was undone last. */
	redo: () => void;
};

type Fields = Readonly<Record<string, string>>;

/** Rows, copies, templates, bulk edits, undoing and doing again. */
export function useChanges(
	{ first, memberId }: OwnWeek,
	dispatch: Dispatch<SheetEvent>,
	inTurn: InTurn,
	history: ChangeHistory,
): Changes {
	const toast = useToast();
	return useMemo(() => {
		const send = (path: string, fields: FormData | Fields) =>
			postTimesheet<WeekAnswer>(path, withWeek(fields, first), memberId);
		const show = ({ week, said, changeId }: WeekAnswer) => {
			dispatch({ type: "loaded", week });
			if (said) toast(changeId ? { ...said, undo } : said);
		};
		const take = async (turn: () => Promise<Sent<WeekAnswer>>): Promise<boolean> => {
			const sent = await inTurn(turn);
			if (sent.kind === "answered") show(sent.answer);
			else toast({ text: notTaken(sent), icon: "circle-alert" });
			return sent.kind === "answered";
		};
		const sendNew = async (path: string, fields: FormData | Fields) => {
			const sent = await send(path, fields);
			if (sent.kind === "answered" && sent.answer.changeId) history.note(sent.answer.changeId);
			return sent;
		};
		const undoNewest = async () => {
			const change = history.takeMade();
			if (!change) return nothingTo("undo");
			const sent = await send("/time/undo", { change });
			if (sent.kind === "unreached") history.putBack(change);
			if (sent.kind === "answered" && sent.answer.redoId) history.undone(sent.answer.redoId);
			return sent;
		};
		const redoNewest = async () => {
			const change = history.takeUndone();
			if (!change) return nothingTo("do again");
			const sent = await send("/time/undo", { change, again: "yes" });
			if (sent.kind === "unreached") history.putBackUndone(change);
			if (sent.kind === "answered" && sent.answer.changeId) history.redone(sent.answer.changeId);
			return sent;
		};
		const undo = () => void take(undoNewest);
		const redo = () => void take(redoNewest);
		return { change: (path, fields) => take(() => sendNew(path, fields)), undo, redo };
	}, [first, memberId, dispatch, inTurn, toast, history]);
}

function withWeek(fields: FormData | Fields, week: CalendarDate): FormData | Fields {
	if (!(fields instanceof FormData)) return { ...fields, week };
	fields.set("week", week);
	return fields;
}

function nothingTo(act: string) {
	return { kind: "refused", message: `There is nothing to ${act} here.` } as const;
}
