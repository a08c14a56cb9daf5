/** Zones that engines still list by the name they had before. */
const renamed: Readonly<Record<string, string>> = {
	"America/Buenos_Aires": "America/Argentina/Buenos_Aires",
	"America/Godthab": "America/Nuuk",
	"Asia/Calcutta": "Asia/Kolkata",
	"Asia/Katmandu": "Asia/Kathmandu",
	"Asia/Rangoon": "Asia/Yangon",
	"Asia/Saigon": "Asia/Ho_Chi_Minh",
	"Atlantic/Faeroe": "Atlantic/Faroe",
	"Europe/Kiev": "Europe/Kyiv",
	"Pacific/Ponape": "Pacific/Pohnpei",
};

/** The name that a zone has today. */
export function presentZoneName(zone: string): string {
	return renamed[zone] ?? zone;
}

/** An IANA zone that this engine knows. */
export function isTimeZone(text: string): boolean {
	if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(text)) return false;
	try {
		return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
	} catch {
		return false;
	}
}

/** `Johannesburg (Africa)`, `Buenos Aires (America, Argentina)`: what people look for comes first. */
export function zoneLabel(zone: string): string {
	const parts = zone.replaceAll("_", " ").split("/");
	const place = parts.at(-1) ?? zone;
	const around = parts.slice(0, -1);
	return around.length > 0 ? `${place} (${around.join(", ")})` : place;
}

/** All zones by present name, sorted by what is read first. */
export function allZones(): string[] {
	const zones = new Set(Intl.supportedValuesOf("timeZone").map(presentZoneName));
	return [...zones].sort((one, other) => zoneLabel(one).localeCompare(zoneLabel(other), "en"));
}
