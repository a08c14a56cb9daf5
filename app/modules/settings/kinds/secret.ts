import { z } from "zod";
import type { Kind } from "../kind.ts";

/** A secret as it is kept: sealed, with what it ends in, so that people can tell it from another one. */
export type Secret = { readonly sealed: string; readonly ends: string };

/** A secret that may be missing, of at most so many characters. What is typed is sealed before it is kept. */
export function secret(most: number): Kind<Secret | null, string | null> {
	return {
		type: z.object({ sealed: z.string(), ends: z.string() }).nullable(),
		control: { kind: "secret" },
		text: () => "",
		read(text) {
			const typed = text.trim();
			if (typed === "") return { value: null };
			return typed.length > most
				? { problem: `Type at most ${most} characters.` }
				: { value: typed };
		},
		words: (value) => (value === null ? "not set" : `set, ends in …${value.ends}`),
	};
}

/** What of a secret may be shown: nothing of one that is so short that its end would help to guess it. */
export function endOf(typed: string): string {
	return typed.length >= 16 ? typed.slice(-3) : "";
}
