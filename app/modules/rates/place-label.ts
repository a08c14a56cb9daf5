import { type RatePlace, ratePlaceName } from "./rate.ts";

/** Names of what a place is made of; null for what it has none of. */
export type PlaceNames = {
	readonly member: string | null;
	readonly client: string | null;
	readonly project: string | null;
	readonly task: string | null;
};

/** `Zanele Khumalo on Payroll migration`, `Payroll migration · Review`, `Everybody` */
export function placeLabel(place: RatePlace, names: PlaceNames): string {
	const { member, client, project, task } = names;
	switch (ratePlaceName(place)) {
		case "member on project":
			return `${member} on ${project}`;
		case "task":
			return `${project} · ${task}`;
		case "project":
			return project ?? "";
		case "client":
			return client ?? "";
		case "member":
			return member ?? "";
		case "workspace":
			return "Everybody";
	}
}
