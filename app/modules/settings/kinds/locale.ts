import { z } from "zod";
import { localeLabel } from "#app/lib/locale-label.ts";
import { isLocale, offeredLocales } from "#app/lib/locales.ts";
import type { Kind } from "../kind.ts";

/** A language and region, by how it writes dates and numbers. Its options are made on the server only. */
export const locale: Kind<string> = {
	type: z.string().refine(isLocale),
	get control() {
		const options = offeredLocales.map((value) => ({ value, label: localeLabel(value) }));
		return { kind: "choice", options } as const;
	},
	text: String,
	read: (text) => (isLocale(text) ? { value: text } : { problem: "Choose one of the list." }),
	words: localeLabel,
};
