import {
	createContext,
	type Dispatch,
	useContext,
	useEffect,
	useMemo,
	useReducer,
	useRef,
	useState,
} from "react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import type { OpenWeek } from "../open-week.server.ts";
import { type Draft, type SheetEvent, type SheetState, sheetState } from "../sheet-state.ts";
import { shownFacts } from "../shown-facts.ts";
import { cellKey } from "../stored-entry.ts";
import { type WeekSheet, weekSheet } from "../week-sheet.ts";
import { type Changes, useChanges } from "./use-changes.tsx";
import { useKeptDrafts } from "./use-kept-drafts.tsx";
import { type Saving, useSaving } from "./use-saving.tsx";

export type WeekInHand = Changes & {
	week: OpenWeek;
	sheet: WeekSheet;
	state: SheetState;
	saving: Saving;
	dispatch: Dispatch<SheetEvent>;
	/** The day that a phone shows, and another one. */
	selected: CalendarDate;
	pick: (date: CalendarDate) => void;
};

const Held = createContext<WeekInHand | null>(null);
export const WeekProvider = Held.Provider;

/** The week that is open around a component. */
export function useOpenWeek(): WeekInHand {
	const week = useContext(Held);
	if (!week) throw new Error("There is no week around this component.");
	return week;
}

/** Holds a week that is worked on: what the server said, what was typed since, and how to undo it. */
export function useWeek(
	week: OpenWeek & { memberId: string },
	unsaved: readonly Draft[],
): WeekInHand {
	const [state, dispatch] = useReducer(sheetState, { week, unsaved }, begin);
	const [selected, pick] = useState(week.selected);
	useLoadedAgain(week, dispatch);
	useKeptDrafts(`week:${week.memberId}:${week.first}`, state.drafts, dispatch);
	const made = useRef<string[]>([]).current;
	const saving = useSaving(state, dispatch, (changeId) => made.push(changeId));
	const changes = useChanges(week.first, dispatch, saving.inTurn, made);
	const sheet = useMemo(() => weekSheet(shownFacts(state)), [state]);
	return { week, sheet, state, saving, dispatch, selected, pick, ...changes };
}

function begin({ week, unsaved }: { week: OpenWeek; unsaved: readonly Draft[] }): SheetState {
	const drafts = Object.fromEntries(unsaved.map((draft) => [cellKey(draft), draft]));
	return { facts: week, drafts };
}

/** The page's loader ran again, as after a sign-in elsewhere: its answer is newer. */
function useLoadedAgain(week: OpenWeek, dispatch: Dispatch<SheetEvent>): void {
	const shown = useRef(week);
	useEffect(() => {
		if (shown.current === week) return;
		shown.current = week;
		dispatch({ type: "loaded", week });
	}, [week, dispatch]);
}
