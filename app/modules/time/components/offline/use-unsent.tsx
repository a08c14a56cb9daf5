import { useEffect, useRef } from "react";
import { holdTab, thisTab, whenGone } from "./tab.ts";
import { tabsOf, takeOver, type Unsent } from "./unsent.ts";

/**
 * Brings back what a member typed here and never sent: this tab's own after a reload, and that of tabs that are gone,
 * each once. Two tabs never send the same.
 */
export function useUnsent(memberId: string, onBack: (unsent: Unsent) => void): void {
	const back = useRef(onBack);
	useEffect(() => {
		back.current = onBack;
	});
	useEffect(() => {
		const stop = new AbortController();
		const take = async (tab: string) => {
			const unsent = await takeOver(memberId, tab);
			if (!stop.signal.aborted) back.current(unsent);
		};
		holdTab();
		void tabsOf(memberId).then((tabs) => {
			for (const tab of tabs) {
				if (tab === thisTab) void take(tab);
				else void whenGone(tab, stop.signal, () => take(tab));
			}
		});
		return () => stop.abort();
	}, [memberId]);
}
