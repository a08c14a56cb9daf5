import { createContext, useContext } from "react";

/** Whether links fetch ahead what they lead to; the frame of the pages says so. */
export const PrefetchContext = createContext<"intent" | "none">("intent");

export function usePrefetch(): "intent" | "none" {
	return useContext(PrefetchContext);
}
