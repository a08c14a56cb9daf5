import * as z from "zod/mini";
import { isLocale } from "#app/lib/locales.ts";
import { isTimeZone } from "#app/lib/time-zones.ts";
import { compactVatNumber, vatNumberProblem } from "#app/lib/vat-number.ts";
import { countryOf, currencies } from "../countries.ts";

export const blankCompany = {
	name: "",
	country: "",
	timeZone: "",
	currency: "",
	locale: "",
	vatNumber: "",
} as const;

const fields = z.object({
	name: z
		.string()
		.check(
			z.trim(),
			z.minLength(1, "The company has no name yet. Type the one your clients know."),
			z.maxLength(100, "This name is longer than 100 characters. Type a shorter one."),
		),
	country: z
		.string()
		.check(z.refine((code) => countryOf(code) !== undefined, "No country yet. Choose one.")),
	timeZone: z.string().check(z.refine(isTimeZone, "No time zone yet. Choose one.")),
	currency: z
		.string()
		.check(z.refine((code) => currencies.includes(code), "No currency yet. Choose one.")),
	locale: z.string().check(z.refine(isLocale, "No language and region yet. Choose one.")),
	vatNumber: z.string(),
});

const vatFits = z.check<z.output<typeof fields>>((payload) => {
	const { country, vatNumber } = payload.value;
	const message = asksForVat(country) && vatNumber.trim() ? vatNumberProblem(vatNumber) : null;
	if (message) {
		payload.issues.push({ code: "custom", message, path: ["vatNumber"], input: vatNumber });
	}
});

/** The VAT number of a company that is not South African is null, whatever was typed before. */
export const companySchema = z.pipe(
	fields.check(vatFits),
	z.transform(({ vatNumber, ...company }) => ({
		...company,
		vatNumber: asksForVat(company.country) ? compactVatNumber(vatNumber) || null : null,
	})),
);

export type Company = z.output<typeof companySchema>;

/** Only South African companies are asked for a VAT number. */
export function asksForVat(country: string): boolean {
	return country === "ZA";
}
