import { type Dispatch, useEffect, useRef } from "react";
import { parseCalendarDate } from "#app/lib/calendar-date.ts";
import type { Draft, SheetEvent, SheetState } from "../sheet-state.ts";

/** Keeps what is typed and not saved in this tab, over a reload or signing in again. */
export function useKeptDrafts(
	key: string,
	drafts: SheetState["drafts"],
	dispatch: Dispatch<SheetEvent>,
): void {
	const isRestored = useRef(false);
	useEffect(() => {
		const kept = isRestored.current ? [] : readDrafts(sessionStorage.getItem(key));
		isRestored.current = true;
		if (kept.length > 0) dispatch({ type: "restored", drafts: kept.map(sentAgain) });
	}, [key, dispatch]);
	useEffect(() => {
		const list = Object.values(drafts);
		if (list.length > 0) sessionStorage.setItem(key, JSON.stringify(list));
		else sessionStorage.removeItem(key);
	}, [key, drafts]);
}

function sentAgain(draft: Draft): Draft {
	return draft.status.kind === "waiting" ? { ...draft, status: { kind: "sending" } } : draft;
}

function readDrafts(json: string | null): Draft[] {
	const list: unknown = JSON.parse(json ?? "[]");
	return Array.isArray(list) ? list.filter(isDraft) : [];
}

function isDraft(item: unknown): item is Draft {
	if (typeof item !== "object" || item === null) return false;
	return (
		"taskId" in item &&
		"date" in item &&
		parseCalendarDate(String(item.date)) !== null &&
		"text" in item &&
		"seen" in item &&
		"status" in item
	);
}
