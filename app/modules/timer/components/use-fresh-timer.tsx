import { useEffect, useRef } from "react";
import type { TimerState } from "../running-timer.ts";
import { receivedTimer, type SentTimer } from "../timer-answer.ts";

/** Not asked again sooner, in ms; and while somebody looks, so often. */
const freshMs = 10_000;
const lookMs = 60_000;

/** Asks what runs when one comes back to the page, and now and then: another device may have started or stopped it. */
export function useFreshTimer(onFresh: (state: TimerState) => void): void {
	const latest = useRef(onFresh);
	useEffect(() => {
		latest.current = onFresh;
	});
	useEffect(() => {
		let askedAt = Date.now();
		const look = async () => {
			if (document.visibilityState === "hidden" || Date.now() - askedAt < freshMs) return;
			askedAt = Date.now();
			const fresh = await askTimer();
			if (fresh) latest.current(fresh);
		};
		const timer = setInterval(look, lookMs);
		window.addEventListener("focus", look);
		return () => {
			clearInterval(timer);
			window.removeEventListener("focus", look);
		};
	}, []);
}

/** Null when it could not be asked: what is shown stays. */
async function askTimer(): Promise<TimerState | null> {
	const response = await fetch("/timer/running").catch(() => null);
	if (!response?.ok || response.redirected) return null;
	const { running, now }: { running: SentTimer | null; now: string } = await response.json();
	return { running: receivedTimer(running), now: new Date(now) };
}
