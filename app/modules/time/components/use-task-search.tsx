import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { loader } from "../pages/new-row.tsx";
import type { TaskChoice } from "../task-choices.server.ts";

const PAUSE = 120;

/** Open tasks that match what is typed, shortly after the last key; null until the first are there. */
export function useTaskSearch(
	query: string,
	isOpen: boolean,
): { query: string; choices: readonly TaskChoice[] } | null {
	const fetcher = useFetcher<typeof loader>();
	const load = useRef(fetcher.load);
	useEffect(() => {
		load.current = fetcher.load;
	});
	useEffect(() => {
		if (!isOpen) return;
		const search = () => load.current(`/time/rows/new?q=${encodeURIComponent(query)}`);
		const wait = setTimeout(search, query === "" ? 0 : PAUSE);
		return () => clearTimeout(wait);
	}, [isOpen, query]);
	return fetcher.data ?? null;
}
