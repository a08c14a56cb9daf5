import { createContext, useContext } from "react";
import { usualWriting, type Writing } from "#app/lib/writing.ts";

const WritingContext = createContext<Writing>(usualWriting);

/** Around the pages of somebody whose way of writing is known: worked out on the server, the same in the browser. */
export const WritingProvider = WritingContext.Provider;

/** How the reader of the page writes dates and numbers. */
export function useWriting(): Writing {
	return useContext(WritingContext);
}
