import { type Dispatch, useMemo } from "react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { useToast } from "#app/ui/toast-region.tsx";
import type { SheetEvent } from "../sheet-state.ts";
import type { WeekAnswer } from "../timesheet-answer.ts";
import { notTaken } from "./not-taken.ts";
import { postTimesheet, type Sent } from "./post-timesheet.ts";
import type { Saving } from "./use-saving.tsx";

export type Changes = {
	/** Sends a change other than cells and shows the week as it is then; answers whether it was taken. */
	change: (path: string, fields: Fields) => Promise<boolean>;
	/** Takes the newest change made here back. */
	undo: () => void;
};

type Fields = Readonly<Record<string, string>>;

/** Rows, copies, notes and undoing. `made` holds the ids of the changes made here, newest last. */
export function useChanges(
	first: CalendarDate,
	dispatch: Dispatch<SheetEvent>,
	inTurn: Saving["inTurn"],
	made: string[],
): Changes {
	const toast = useToast();
	return useMemo(() => {
		const send = (path: string, fields: Fields) =>
			postTimesheet<WeekAnswer>(path, { ...fields, week: first });
		const show = (answer: WeekAnswer) => {
			dispatch({ type: "loaded", week: answer.week });
			if (answer.changeId) made.push(answer.changeId);
			if (answer.said) toast(answer.changeId ? { ...answer.said, undo } : answer.said);
		};
		const take = async (turn: () => Promise<Sent<WeekAnswer>>): Promise<boolean> => {
			const sent = await inTurn(turn);
			if (sent.kind === "answered") show(sent.answer);
			else toast({ text: notTaken(sent), icon: "circle-alert" });
			return sent.kind === "answered";
		};
		const undoNewest = async () => {
			const change = made.pop();
			if (!change) return nothingToUndo;
			const sent = await send("/time/undo", { change });
			if (sent.kind === "unreached") made.push(change);
			return sent;
		};
		const undo = () => void take(undoNewest);
		return { change: (path, fields) => take(() => send(path, fields)), undo };
	}, [first, dispatch, inTurn, toast, made]);
}

const nothingToUndo = { kind: "refused", message: "Nothing was changed here yet." } as const;
