import { isId } from "#app/lib/id.ts";
import { everybody, type RateKind, type RatePlace } from "./rate.ts";

/** The pages of a kind of rates. */
export function ratesPath(kind: RateKind): string {
	return kind === "billed" ? "/rates" : "/rates/cost";
}

/** The page of one place: `/rates/place?project=…` */
export function placePath(kind: RateKind, place: RatePlace): string {
	const query = new URLSearchParams();
	const asked = {
		...{ member: place.memberId, client: place.clientId },
		...{ project: place.projectId, task: place.taskId },
	};
	for (const [name, id] of Object.entries(asked)) if (id) query.set(name, id);
	return `${ratesPath(kind)}/place${query.size > 0 ? `?${query}` : ""}`;
}

/** The place that an address names; null for a pair that no rate can be for. */
export function placeOf(query: URLSearchParams): RatePlace | null {
	const id = (name: string) => {
		const text = query.get(name) ?? "";
		return isId(text) ? text : null;
	};
	const place: RatePlace = {
		...{ ...everybody, memberId: id("member"), clientId: id("client") },
		...{ projectId: id("project"), taskId: id("task") },
	};
	const work = [place.clientId, place.projectId, place.taskId].filter((each) => each !== null);
	const isPair = place.memberId !== null && work.length > 0;
	if (work.length > 1 || (isPair && place.projectId === null)) return null;
	return place;
}
