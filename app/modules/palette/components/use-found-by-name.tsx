import { useEffect, useState } from "react";
import type { FoundGroup } from "../found.ts";

type Answer = { typed: string; groups: readonly FoundGroup[]; isBroken: boolean };

const none: Answer = { typed: "", groups: [], isBroken: false };
const pauseMs = 120;

/**
 * What the server finds, shortly after the last key. What was found before stays meanwhile; a question that a newer
 * one followed is given up, so that its answer never comes later.
 */
export function useFoundByName(typed: string): Answer & { isLooking: boolean } {
	const [answer, setAnswer] = useState(none);
	useEffect(() => {
		if (typed === "") {
			setAnswer(none);
			return;
		}
		const question = new AbortController();
		const pause = setTimeout(async () => {
			const next = await ask(typed, question.signal);
			if (next) setAnswer(next);
		}, pauseMs);
		return () => {
			clearTimeout(pause);
			question.abort();
		};
	}, [typed]);
	return { ...answer, isLooking: typed !== answer.typed };
}

async function ask(typed: string, signal: AbortSignal): Promise<Answer | null> {
	try {
		const response = await fetch(`/search/found?q=${encodeURIComponent(typed)}`, { signal });
		if (!response.ok || response.redirected) return { typed, groups: [], isBroken: true };
		const { groups }: { groups: FoundGroup[] } = await response.json();
		return signal.aborted ? null : { typed, groups, isBroken: false };
	} catch {
		return signal.aborted ? null : { typed, groups: [], isBroken: true };
	}
}
