import { localeIn } from "#app/lib/locales.ts";
import { isTimeZone, presentZoneName } from "#app/lib/time-zones.ts";
import { type Country, countryInZone, countryOf } from "./countries.ts";

export type Place = {
	readonly country: string;
	readonly timeZone: string;
	readonly currency: string;
	readonly locale: string;
};

/** Where nothing is known. */
const home = "ZA";

/**
 * Where a company probably is: the clock of its browser says more than the language, since many set
 * `en-US` anywhere.
 *
 * @param acceptLanguage the header, or `navigator.languages` joined by commas
 * @param timeZone the browser's, where scripts run
 */
export function guessPlace(acceptLanguage: string | null, timeZone?: string): Place {
	const tags = languageTags(acceptLanguage ?? "");
	const zone = timeZone && isTimeZone(timeZone) ? presentZoneName(timeZone) : undefined;
	const inZone = zone ? countryInZone(zone) : undefined;
	const country = inZone ?? firstRegion(tags) ?? countryOf(home);
	if (!country) throw new Error("The table of countries has no home");
	const usual = usualIn(country, tags[0]?.language ?? "en");
	return { ...usual, timeZone: zone ?? usual.timeZone };
}

/** Another country was chosen: what was usual in the one before becomes what is usual in this one. */
export function moveTo(place: Place, countryCode: string): Place {
	const language = place.locale.split("-")[0] || "en";
	const from = countryOf(place.country);
	const to = countryOf(countryCode);
	if (!to) return { ...place, country: countryCode };
	const before = from && usualIn(from, language);
	const after = usualIn(to, language);
	const moved = (field: keyof Place) =>
		place[field] === "" || place[field] === before?.[field] ? after[field] : place[field];
	return {
		country: countryCode,
		timeZone: moved("timeZone"),
		currency: moved("currency"),
		locale: moved("locale"),
	};
}

function usualIn({ code, currency, timeZone }: Country, language: string): Place {
	return { country: code, timeZone, currency, locale: localeIn(language, code) };
}

type Tag = { language: string; region: string | undefined };

/** In the header's order, which browsers sort by preference. */
function languageTags(header: string): Tag[] {
	return header.split(",").flatMap((part) => {
		const match = /^\s*([a-z]{2,3})(?:-[a-z]{4})?(?:-([a-z]{2}))?\b/i.exec(part);
		if (!match?.[1]) return [];
		return [{ language: match[1].toLowerCase(), region: match[2]?.toUpperCase() }];
	});
}

function firstRegion(tags: readonly Tag[]): Country | undefined {
	for (const { region } of tags) {
		const country = region ? countryOf(region) : undefined;
		if (country) return country;
	}
	return undefined;
}
