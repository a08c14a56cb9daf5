import { offeredLocales } from "#app/lib/locales.ts";
import { allZones, zoneLabel } from "#app/lib/time-zones.ts";
import { countries, currencies } from "./countries.ts";

export type Choice = { readonly value: string; readonly label: string };

/**
 * What a company can choose from, by names that people read. Made on the server only: browsers name some
 * countries and currencies otherwise.
 *
 * @param chosen the company's own locale and zone, offered even when they are not among the usual ones
 */
export function companyChoices(chosen: { locale: string; timeZone: string }) {
	const regions = new Intl.DisplayNames("en", { type: "region" });
	const money = new Intl.DisplayNames("en", { type: "currency" });
	const languages = new Intl.DisplayNames("en", { type: "language" });
	const named = (codes: readonly string[], name: (code: string) => string): Choice[] =>
		[...new Set(codes)]
			.filter((code) => code !== "")
			.map((code) => ({ value: code, label: name(code) }))
			.sort((one, other) => one.label.localeCompare(other.label, "en"));
	return {
		countries: named(
			countries.map(({ code }) => code),
			(code) => regions.of(code) ?? code,
		),
		currencies: currencies.map((code) => ({ value: code, label: `${code}, ${money.of(code)}` })),
		locales: named([...offeredLocales, chosen.locale], (code) => languages.of(code) ?? code),
		timeZones: named([...allZones(), chosen.timeZone], zoneLabel),
	};
}

export type CompanyChoices = ReturnType<typeof companyChoices>;
