import { z } from "zod";
import type { Kind } from "../kind.ts";

/** A currency of ISO 4217, by its code. Its options are made on the server only: engines list currencies otherwise. */
export const currency: Kind<string> = {
	type: z.string().refine(isCurrency),
	get control() {
		const options = Intl.supportedValuesOf("currency")
			.map((value) => ({ value, label: currencyLabel(value) }))
			.sort((one, other) => one.label.localeCompare(other.label, "en"));
		return { kind: "choice", options } as const;
	},
	text: String,
	read: (text) => (isCurrency(text) ? { value: text } : { problem: "Choose one of the list." }),
	words: currencyLabel,
};

function isCurrency(code: string): boolean {
	return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf("currency").includes(code);
}

/** `South African Rand (ZAR)` */
function currencyLabel(code: string): string {
	const name = new Intl.DisplayNames("en", { type: "currency" }).of(code) ?? code;
	return `${name} (${code})`;
}
