export type RateKind = "billed" | "cost";
export type RateUnit = "hour" | "day";

/** Whose rate it is: everybody's without any; a member together with a project is that member's on that project. */
export type RatePlace = {
	readonly memberId: string | null;
	readonly clientId: string | null;
	readonly projectId: string | null;
	readonly taskId: string | null;
};

/** What an hour or a day is billed at or costs, from a date on until the next rate of the same place. */
export type Rate = RatePlace & {
	readonly id: string;
	readonly kind: RateKind;
	readonly unit: RateUnit;
	/** Minor units; null: from this date on the place has no rate of its own. */
	readonly amountMinor: bigint | null;
	/** ISO 4217 */
	readonly currency: string;
	/** `2026-03-01` */
	readonly startsOn: string;
};

/** A rate that has an amount, and where it was found. */
export type FoundRate = {
	readonly id: string;
	readonly unit: RateUnit;
	readonly amountMinor: bigint;
	readonly currency: string;
	readonly startsOn: string;
	readonly place: RatePlaceName;
};

/** In the order in which they are asked; see decision 0026. */
export const ratePlaceNames = [
	"member on project",
	"task",
	"project",
	"client",
	"member",
	"workspace",
] as const;
export type RatePlaceName = (typeof ratePlaceNames)[number];

export const everybody: RatePlace = {
	memberId: null,
	clientId: null,
	projectId: null,
	taskId: null,
};

/** Which of the places it is. */
export function ratePlaceName(place: RatePlace): RatePlaceName {
	if (place.memberId !== null && place.projectId !== null) return "member on project";
	if (place.taskId !== null) return "task";
	if (place.projectId !== null) return "project";
	if (place.clientId !== null) return "client";
	return place.memberId === null ? "workspace" : "member";
}
