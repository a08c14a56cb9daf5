import { expect, test } from "vitest";
import { isLocale } from "#app/lib/locales.ts";
import { allZones, isTimeZone, zoneLabel } from "#app/lib/time-zones.ts";
import { countries } from "#app/modules/onboarding/countries.ts";
import { guessPlace, moveTo } from "#app/modules/onboarding/guess-place.ts";

const johannesburg = { country: "ZA", timeZone: "Africa/Johannesburg", currency: "ZAR" };

test.each([
	[null, undefined, { ...johannesburg, locale: "en-ZA" }],
	["en", undefined, { ...johannesburg, locale: "en-ZA" }],
	["en-ZA,en;q=0.9", undefined, { ...johannesburg, locale: "en-ZA" }],
	["af-ZA", undefined, { ...johannesburg, locale: "af-ZA" }],
	["en-US,en;q=0.9", "Africa/Johannesburg", { ...johannesburg, locale: "en-ZA" }],
	[
		"de-DE,de;q=0.9,en;q=0.8",
		undefined,
		{ country: "DE", timeZone: "Europe/Berlin", currency: "EUR", locale: "de-DE" },
	],
	[
		"en-US",
		"America/Denver",
		{ country: "US", timeZone: "America/Denver", currency: "USD", locale: "en-US" },
	],
	[
		"en-IN",
		"Asia/Calcutta",
		{ country: "IN", timeZone: "Asia/Kolkata", currency: "INR", locale: "en-IN" },
	],
	["*", "Nowhere/At_All", { ...johannesburg, locale: "en-ZA" }],
	["en-QQ, x;y", undefined, { ...johannesburg, locale: "en-ZA" }],
])("%s in %s", (languages, zone, place) => {
	expect(guessPlace(languages, zone)).toEqual(place);
});

test("every country has a currency, a zone and a locale that are known", () => {
	for (const { code, currency, timeZone } of countries) {
		expect(code).toMatch(/^[A-Z]{2}$/);
		expect(currency).toMatch(/^[A-Z]{3}$/);
		expect([timeZone, isTimeZone(timeZone)]).toEqual([timeZone, true]);
		expect([code, isLocale(guessPlace(`en-${code}`).locale)]).toEqual([code, true]);
	}
	expect(new Set(countries.map(({ code }) => code)).size).toBe(countries.length);
});

test("every country's zone can be chosen", () => {
	const zones = new Set(allZones());
	expect(countries.filter(({ timeZone }) => !zones.has(timeZone))).toEqual([]);
});

test("a zone is read by its place first", () => {
	expect(zoneLabel("America/Argentina/Buenos_Aires")).toBe("Buenos Aires (America, Argentina)");
	expect(zoneLabel("UTC")).toBe("UTC");
});

test("with another country what was usual in the one before becomes what is usual there", () => {
	const home = { ...johannesburg, locale: "en-ZA" };
	expect(moveTo(home, "DE")).toEqual({
		country: "DE",
		timeZone: "Europe/Berlin",
		currency: "EUR",
		locale: "en-DE",
	});
	expect(moveTo(moveTo(home, "DE"), "ZA")).toEqual(home);
});

test("with another country what the company chose itself stays", () => {
	const chosen = { ...johannesburg, currency: "USD", locale: "af-ZA" };
	expect(moveTo(chosen, "NA")).toMatchObject({ currency: "USD", timeZone: "Africa/Windhoek" });
	expect(moveTo(chosen, "").currency).toBe("USD");
});
