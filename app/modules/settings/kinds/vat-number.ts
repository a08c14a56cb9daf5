import { compactVatNumber, vatNumberProblem } from "#app/lib/vat-number.ts";
import { optionalText } from "./optional-text.ts";

/** A VAT number: South African ones are checked, others have 4 to 20 letters and digits. */
export const vatNumber = optionalText({
	most: 30,
	none: "none",
	check(text, country) {
		const value = compactVatNumber(text).toUpperCase();
		const problem = country === "ZA" ? vatNumberProblem(value) : foreignProblem(value);
		return problem === null ? { value } : { problem };
	},
});

function foreignProblem(value: string): string | null {
	return /^[A-Z0-9]{4,20}$/.test(value) ? null : "Type its 4 to 20 letters and digits.";
}
