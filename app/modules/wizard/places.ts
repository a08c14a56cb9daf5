import type { Place, Walk } from "./walk.ts";

type Way = Pick<Walk<unknown>, "places" | "furthest">;

/** A page may be opened when it applies and every page before it is complete. */
export function isReachable({ places, furthest }: Way, name: string): boolean {
	const index = places.findIndex((place) => place.name === name);
	return index >= 0 && index <= places.indexOf(furthest);
}

/** The page that was asked for, or the one to do first. */
export function placeFor(way: Way, name: string): Place {
	const wanted = way.places.find((place) => place.name === name);
	return wanted && isReachable(way, name) ? wanted : way.furthest;
}

/** Where one goes on to from a page; never past one that is not complete. */
export function placeAfter(way: Way, name: string): Place {
	const index = way.places.findIndex((place) => place.name === name);
	const next = index < 0 ? undefined : way.places[index + 1];
	return next ? placeFor(way, next.name) : way.furthest;
}

/** Where one goes back to; none from the first page. */
export function placeBefore({ places }: Way, name: string): Place | undefined {
	const index = places.findIndex((place) => place.name === name);
	return index > 0 ? places[index - 1] : undefined;
}

export type Milestone = {
	readonly label: string;
	readonly state: "done" | "current" | "error" | "todo";
	/** Absent for what cannot be opened yet. */
	readonly to: string | undefined;
};

export type Progress = {
	readonly milestones: readonly Milestone[];
	/** From 1. */
	readonly position: number;
	readonly count: number;
};

/** How far one is: a page that is part of another counts as that one. */
export function progressAt(way: Way, here: string): Progress {
	const current = headOf(way, here);
	const heads = way.places.filter((place) => place.partOf === undefined);
	const milestones = heads.map((head) => {
		const to = isReachable(way, head.name) ? head.path : undefined;
		return { label: head.title, state: stateOf(way, head, current), to };
	});
	const position = 1 + heads.findIndex((head) => head.name === current);
	return { milestones, position, count: heads.length };
}

function headOf({ places }: Way, name: string): string {
	return places.find((place) => place.name === name)?.partOf ?? name;
}

function stateOf({ places }: Way, head: Place, current: string): Milestone["state"] {
	if (head.name === current) return "current";
	const parts = places.filter((place) => place.name === head.name || place.partOf === head.name);
	if (parts.some((part) => Object.keys(part.errors).length > 0)) return "error";
	return parts.every((part) => part.complete) ? "done" : "todo";
}
