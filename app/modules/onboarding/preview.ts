import type { Kept } from "#app/modules/wizard/kept.ts";
import type { FormValues } from "#app/modules/wizard/wizard.ts";
import { asksForVat } from "./steps/company.ts";
import { vatNumberProblem } from "./vat-number.ts";

/** The workspace so far, from what was typed, right or wrong. */
export type Preview = {
	readonly name: string;
	readonly slug: string;
	readonly currency: string;
	readonly timeZone: string;
	/** Null where there is none to have. */
	readonly vat: string | null;
};

const nothing: Preview = { name: "", slug: "", currency: "", timeZone: "", vat: null };

export function previewOf(kept: Kept): Preview {
	return {
		...nothing,
		...previewOfStep("company", kept.company?.values ?? {}),
		...previewOfStep("address", kept.address?.values ?? {}),
	};
}

/** What one step's form adds to the picture, also while it is typed. */
export function previewOfStep(step: string, values: FormValues): Partial<Preview> {
	const text = (name: string) => {
		const value = values[name];
		return typeof value === "string" ? value.trim() : "";
	};
	if (step === "address") return { slug: text("slug").toLowerCase() };
	if (step !== "company") return {};
	return {
		name: text("name"),
		currency: text("currency"),
		timeZone: text("timeZone"),
		vat: asksForVat(text("country")) ? vatWords(text("vatNumber")) : null,
	};
}

function vatWords(typed: string): string {
	if (typed === "") return "no number yet";
	return vatNumberProblem(typed) === null ? typed : "number to be fixed";
}

/** `TA` for Thornbrook Advisory. */
export function initialsOf(name: string): string {
	const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
	return words
		.slice(0, 2)
		.map((word) => word.slice(0, 1).toUpperCase())
		.join("");
}
