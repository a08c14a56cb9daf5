/** Language and region as BCP 47: `en-ZA`, `zh-Hant-TW`. */
const localePattern = /^[a-z]{2,3}(-[A-Z][a-z]{3})?-[A-Z]{2}$/;

/** What can be chosen; a company's own is added when it is none of these. */
export const offeredLocales: readonly string[] = [
	...["en-ZA", "af-ZA", "zu-ZA", "xh-ZA", "st-ZA", "tn-ZA"],
	...["en-AU", "en-BW", "en-CA", "en-GB", "en-GH", "en-IE", "en-IN", "en-KE", "en-MU", "en-NA"],
	...["en-NG", "en-NZ", "en-SG", "en-UG", "en-US", "en-ZM", "en-ZW"],
	...["de-AT", "de-CH", "de-DE", "es-ES", "es-MX", "fr-BE", "fr-CA", "fr-CH", "fr-FR", "it-IT"],
	...["nl-BE", "nl-NL", "pt-AO", "pt-BR", "pt-MZ", "pt-PT"],
];

/** Well-formed, with a region, and known here. */
export function isLocale(text: string): boolean {
	return localePattern.test(text) && Intl.DateTimeFormat.supportedLocalesOf([text]).length > 0;
}

/** The locale of a language in a country; English where that pair is nothing known. */
export function localeIn(language: string, country: string): string {
	const locale = `${language}-${country}`;
	return isLocale(locale) ? locale : `en-${country}`;
}
