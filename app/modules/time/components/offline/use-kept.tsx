import { type Dispatch, useEffect, useRef, useState } from "react";
import type { SheetEvent, SheetState } from "../../sheet-state.ts";
import type { WeekPageData } from "../../week-page.ts";
import type { Edits } from "../use-edits.tsx";
import { keepSeenWeek } from "./seen-weeks.ts";
import { keepChanges, keepDrafts } from "./unsent.ts";
import { useKeptPage } from "./use-kept-page.tsx";
import { useUnsent } from "./use-unsent.tsx";

/**
 * Keeps a week on this device as it was last seen, and what was typed and not sent: it opens without a connection, and
 * nothing is lost with a closed browser. False where the device keeps nothing.
 */
export function useKept(
	page: WeekPageData,
	{ facts, drafts }: SheetState,
	{ list, tell }: Edits,
	dispatch: Dispatch<SheetEvent>,
): boolean {
	const { memberId } = page.week;
	const [isKept, setIsKept] = useState(true);
	const before = useRef<SheetState["drafts"]>({});
	const isFirst = useRef(true);
	useKeptPage(memberId);
	useUnsent(memberId, (unsent) => {
		if (unsent.drafts.length > 0) dispatch({ type: "restored", drafts: unsent.drafts });
		if (unsent.changes.length > 0) tell({ type: "restored", changes: unsent.changes });
	});
	useEffect(() => {
		const was = before.current;
		before.current = drafts;
		if (was !== drafts)
			void keepDrafts(memberId, was, drafts).then(setIsKept, () => setIsKept(false));
	}, [memberId, drafts]);
	useEffect(() => {
		if (isFirst.current && list.length === 0) return;
		isFirst.current = false;
		void keepChanges(memberId, list).catch(() => setIsKept(false));
	}, [memberId, list]);
	useEffect(() => {
		const { tasks, entries } = facts;
		const week = { ...page.week, tasks: [...tasks], entries: [...entries] };
		void keepSeenWeek({ ...page, week }).catch(() => {});
	}, [page, facts]);
	return isKept;
}
