import type { Rate, RateKind, RatePlace } from "./rate.ts";

/** Is it a rate of this kind and place? */
export function isOfPlace(rate: Rate, kind: RateKind, place: RatePlace): boolean {
	return (
		rate.kind === kind &&
		rate.memberId === place.memberId &&
		rate.clientId === place.clientId &&
		rate.projectId === place.projectId &&
		rate.taskId === place.taskId
	);
}

/** The rates with this one: what the place has from the same day on gives way to it. */
export function withRate(rates: readonly Rate[], rate: Rate): Rate[] {
	const others = rates.filter(
		(each) => !(isOfPlace(each, rate.kind, rate) && each.startsOn === rate.startsOn),
	);
	return [...others, rate];
}

/** Until when a rate from that day on holds: the day of the place's next; null for good. */
export function nextStart(
	rates: readonly { readonly startsOn: string }[],
	startsOn: string,
): string | null {
	const later = rates.map((rate) => rate.startsOn).filter((start) => start > startsOn);
	return later.sort()[0] ?? null;
}
