/**
 * What is wrong with a South African VAT number, or null: 10 digits that start with 4 (SARS, VAT 101).
 * Spaces do not count.
 */
export function vatNumberProblem(typed: string): string | null {
	const digits = compactVatNumber(typed);
	if (/\D/.test(digits)) return "Only digits belong here. A VAT number has 10 and starts with 4.";
	if (!digits.startsWith("4")) {
		return `This one starts with ${digits.slice(0, 1)}. A VAT number has 10 digits and starts with 4.`;
	}
	if (digits.length === 10) return null;
	const soFar = digits.length < 10 ? " so far" : "";
	const noun = digits.length === 1 ? "digit" : "digits";
	return `${digits.length} ${noun}${soFar}. A VAT number has 10 and starts with 4.`;
}

export function compactVatNumber(typed: string): string {
	return typed.replaceAll(/[\s\u202f\u00a0]/g, "");
}
