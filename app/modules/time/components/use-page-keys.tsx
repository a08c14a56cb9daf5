import { useEffect, useRef } from "react";
import { afterG } from "#app/ui/after-g.ts";
import { isTyping, singleKeysOn } from "#app/ui/shortcuts.ts";
import { type PageAct, pageAct } from "../page-key.ts";

/** What is done for a key; no part of a page does all of it. */
type Acts = Readonly<Partial<Record<PageAct, () => void>>>;

/** The sheet's keys outside its cells. */
export function usePageKeys(acts: Acts): void {
	const latest = useRef(acts);
	useEffect(() => {
		latest.current = acts;
	});
	useEffect(() => {
		const isAfterG = afterG();
		const listen = (event: KeyboardEvent) => {
			const act = isAfterG(event.key) ? null : actOf(event);
			const does = act && latest.current[act];
			if (!does) return;
			event.preventDefault();
			does();
		};
		document.addEventListener("keydown", listen);
		return () => document.removeEventListener("keydown", listen);
	}, []);
}

function actOf(event: KeyboardEvent): PageAct | null {
	if (event.defaultPrevented || isTyping(event.target)) return null;
	const isOnSheet = event.target instanceof HTMLElement && event.target.matches("[data-sheet]");
	return pageAct(event, { isOnSheet, singleKeys: singleKeysOn() });
}
