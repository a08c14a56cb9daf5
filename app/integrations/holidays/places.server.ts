import { holidayRules } from "./public-holidays.server.ts";

export type PlaceChoice = { readonly code: string; readonly name: string };

/** The countries whose holidays are known, by name. */
export async function holidayCountries(): Promise<PlaceChoice[]> {
	const Holidays = await holidayRules();
	return byName(new Holidays().getCountries("en"));
}

/** The parts of a country that have holidays of their own, by name; none where it is kept the same everywhere. */
export async function holidayRegions(country: string): Promise<PlaceChoice[]> {
	const Holidays = await holidayRules();
	return byName(new Holidays().getStates(country, "en"));
}

function byName(names: Record<string, string> | undefined): PlaceChoice[] {
	return Object.entries(names ?? {})
		.map(([code, name]) => ({ code, name }))
		.sort((one, other) => one.name.localeCompare(other.name, "en"));
}
