import { holidayRegions } from "#app/integrations/holidays/places.server.ts";

/** `South Africa`, `Germany, Bayern` */
export async function placeName(country: string, region: string | null): Promise<string> {
	const name = new Intl.DisplayNames("en", { type: "region" }).of(country) ?? country;
	if (region === null) return name;
	const part = (await holidayRegions(country)).find(({ code }) => code === region);
	return `${name}, ${part?.name ?? region}`;
}
