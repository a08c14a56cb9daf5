import { z } from "zod";
import type { Kind } from "../kind.ts";

/** A text of at most so many characters that cannot be missing. */
export function neededText(most: number, problem: string): Kind<string> {
	return {
		type: z.string().min(1).max(most),
		control: { kind: "text" },
		text: String,
		read(text) {
			const typed = text.trim().replaceAll(/\s+/g, " ");
			if (typed === "") return { problem };
			return typed.length > most
				? { problem: `Type at most ${most} characters.` }
				: { value: typed };
		},
		words: String,
	};
}
