import { useEffect, useRef } from "react";
import { afterG } from "#app/ui/after-g.ts";
import { isTyping, singleKeysOn } from "#app/ui/shortcuts.ts";

/** T starts the timer and S stops it, on every page. */
export function useTimerKeys(acts: { start: () => void; stop: () => void }): void {
	const latest = useRef(acts);
	useEffect(() => {
		latest.current = acts;
	});
	useEffect(() => {
		const isAfterG = afterG();
		const listen = (event: KeyboardEvent) => {
			const act = isAfterG(event.key) ? undefined : keys[event.key.toLowerCase()];
			if (!act || !isFree(event)) return;
			event.preventDefault();
			latest.current[act]();
		};
		document.addEventListener("keydown", listen);
		return () => document.removeEventListener("keydown", listen);
	}, []);
}

const keys: Readonly<Record<string, "start" | "stop">> = { t: "start", s: "stop" };

function isFree(event: KeyboardEvent): boolean {
	const isHeld = event.ctrlKey || event.metaKey || event.altKey;
	return !isHeld && !event.defaultPrevented && !isTyping(event.target) && singleKeysOn();
}
