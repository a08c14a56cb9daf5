import { z } from "zod";
import type { Kind, Reading } from "../kind.ts";

type TextOptions = {
	/** In characters. */
	readonly most: number;
	/** What holds where nothing is typed: `the company’s name`. */
	readonly none: string;
	/** The text as it is kept, or what is wrong with it. */
	readonly check?: (text: string, country?: string) => Reading<string>;
};

/** A text that may be missing. */
export function optionalText({ most, none, check }: TextOptions): Kind<string | null> {
	return {
		type: z.string().min(1).max(most).nullable(),
		control: { kind: "text", placeholder: none },
		text: (value) => value ?? "",
		read(text, country) {
			const typed = text.trim();
			if (typed === "") return { value: null };
			if (typed.length > most) return { problem: `Type at most ${most} characters.` };
			return check?.(typed, country) ?? { value: typed };
		},
		words: (value) => value ?? none,
	};
}
