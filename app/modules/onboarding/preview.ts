import { vatNumberProblem } from "#app/lib/vat-number.ts";
import type { Kept } from "#app/modules/wizard/kept.ts";
import type { FormValues } from "#app/modules/wizard/wizard.ts";
import { asksForVat } from "./steps/company.ts";

/** The workspace so far, from what was typed, right or wrong. */
export type Preview = {
	readonly name: string;
	readonly slug: string;
	readonly slugIs: "unknown" | "free" | "taken";
	readonly currency: string;
	readonly timeZone: string;
	/** Null where there is none to have. */
	readonly vat: string | null;
};

const nothing: Preview = {
	name: "",
	slug: "",
	slugIs: "unknown",
	currency: "",
	timeZone: "",
	vat: null,
};

/** @param guess the company's form as it is proposed */
export function previewOf(kept: Kept, guess: FormValues = {}): Preview {
	const { company, address } = kept;
	return {
		...nothing,
		...previewOfStep("company", company?.values ?? guess),
		...previewOfStep("address", address?.values ?? {}),
		slugIs: address?.done ? "free" : "unknown",
	};
}

/** What one step's form adds to the picture, also while it is typed. */
export function previewOfStep(step: string, values: FormValues): Partial<Preview> {
	const text = (name: string) => {
		const value = values[name];
		return typeof value === "string" ? value.trim() : "";
	};
	if (step === "address") return { slug: text("slug").toLowerCase(), slugIs: "unknown" };
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
