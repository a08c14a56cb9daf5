import { z } from "zod";
import { type Colour, isColour } from "#app/lib/colour.ts";
import type { Kind } from "../kind.ts";

/** A colour of six figures, or none. What is written on it is white or black by itself, so every colour is good. */
export const colour: Kind<Colour | null> = {
	type: z.string().refine(isColour).nullable(),
	control: { kind: "colour" },
	text: (value) => value ?? "",
	read(text) {
		const typed = text.trim().toLowerCase().replace(/^#?/, "#");
		if (typed === "#") return { value: null };
		const value = typed.length === 4 ? doubled(typed) : typed;
		if (isColour(value)) return { value };
		return { problem: "Type a colour as # and six figures from 0 to f: #1f6f54." };
	},
	words: (value) => value ?? "none",
};

/** `#1af` is short for `#11aaff`. */
function doubled(short: string): string {
	return short.replace(/[^#]/g, "$&$&");
}
