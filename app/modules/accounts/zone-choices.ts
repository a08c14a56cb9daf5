import { allZones, isTimeZone, zoneLabel } from "#app/lib/time-zones.ts";

export type ZoneChoice = { readonly value: string; readonly label: string };

/**
 * What a member can choose for their clock: first the workspace's own. Made on the server only: engines list zones
 * otherwise.
 *
 * @param chosen offered also where it is known by another name now
 */
export function zoneChoices(workspaceZone: string, chosen: string | null): ZoneChoice[] {
	const zones = allZones();
	const known = chosen === null || zones.includes(chosen) ? zones : [chosen, ...zones];
	return [
		{ value: "", label: `As the workspace: ${zoneLabel(workspaceZone)}` },
		...known.map((zone) => ({ value: zone, label: zoneLabel(zone) })),
	];
}

/** The zone that a form holds: null is the workspace's; undefined none that exists. */
export function readZone(typed: unknown): string | null | undefined {
	const zone = String(typed ?? "");
	if (zone === "") return null;
	return isTimeZone(zone) ? zone : undefined;
}
