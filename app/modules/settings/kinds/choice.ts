import { z } from "zod";
import type { Kind } from "../kind.ts";

/** One of a few values, each with its words. */
export function choice<const T extends string | number>(
	choices: readonly (readonly [value: T, words: string])[],
): Kind<T> {
	const values = choices.map(([value]) => value);
	return {
		type: z.literal(values),
		control: {
			kind: "choice",
			options: choices.map(([value, label]) => ({ value: String(value), label })),
		},
		text: String,
		read(text) {
			const value = values.find((known) => String(known) === text);
			return value === undefined ? { problem: "Choose one of the list." } : { value };
		},
		words: (value) => choices.find(([known]) => known === value)?.[1] ?? String(value),
	};
}
