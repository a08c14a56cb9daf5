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
import { changeHistory } from "../change-history.ts";
import { movedVersions } from "../moved-versions.ts";
import type { OpenWeek } from "../open-week.server.ts";
import {
	type Draft,
	draftsOf,
	type SheetEvent,
	type SheetState,
	sheetState,
} from "../sheet-state.ts";
import { shownFacts } from "../shown-facts.ts";
import { cellKey } from "../stored-entry.ts";
import { asWaited } from "../waiting-change.ts";
import type { WeekPageData } from "../week-page.ts";
import { type WeekSheet, weekSheet } from "../week-sheet.ts";
import { useKept } from "./offline/use-kept.tsx";
import { type Changes, useChanges } from "./use-changes.tsx";
import { type Edits, useEdits } from "./use-edits.tsx";
import { useQueue } from "./use-queue.tsx";
import { type Saving, useSaving } from "./use-saving.tsx";

export type WeekInHand = Changes & {
	week: OpenWeek;
	page: WeekPageData;
	sheet: WeekSheet;
	state: SheetState;
	edits: Edits;
	saving: Saving;
	/** False where this browser keeps nothing over a closed page. */
	isKept: boolean;
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
export function useWeek(page: WeekPageData, unsaved: readonly Draft[]): WeekInHand {
	const { week } = page;
	const [saved, dispatch] = useReducer(sheetState, { week, unsaved }, begin);
	const [selected, pick] = useState(week.selected);
	const [versions] = useState(movedVersions);
	const [history] = useState(changeHistory);
	const queue = useQueue(versions, week.memberId);
	const edits = useEdits({ week, dispatch, queue, versions, history });
	const { list } = edits;
	const saving = useSaving(saved, dispatch, edits, queue, history);
	const changes = useChanges(week, dispatch, queue.inTurn, history);
	const isKept = useKept(page, saved, edits, dispatch);
	useLoadedAgain(week, dispatch);
	const state = useMemo(() => withEdits(saved, list), [saved, list]);
	const sheet = useMemo(() => weekSheet(shownFacts(state)), [state]);
	const undo = () => {
		const typed = draftsOf(saved).findLast(({ status }) => status.kind === "waiting");
		if (typed) dispatch({ type: "put-back", cell: typed });
		else changes.undo();
	};
	const held = { week, page, sheet, state, edits, saving, isKept, dispatch, selected, pick };
	return { ...held, ...changes, undo };
}

function begin({ week, unsaved }: { week: OpenWeek; unsaved: readonly Draft[] }): SheetState {
	const drafts = Object.fromEntries(unsaved.map((draft) => [cellKey(draft), draft]));
	return { facts: week, drafts };
}

/** Edits that wait are shown as if they were saved. */
function withEdits(state: SheetState, list: Edits["list"]): SheetState {
	const entries = asWaited(state.facts.entries, list);
	return { ...state, facts: { ...state.facts, entries } };
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
