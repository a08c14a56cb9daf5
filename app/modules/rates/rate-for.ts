import { groupBy } from "#app/lib/group-by.ts";
import { newestOn } from "#app/lib/newest-on.ts";
import {
	everybody,
	type FoundRate,
	type Rate,
	type RateKind,
	type RatePlace,
	ratePlaceName,
} from "./rate.ts";

/** Rates by kind and place, to be asked for many entries. */
export type RateBook = ReadonlyMap<string, readonly Rate[]>;

/** Whose work an entry is, on what, and its date (`2026-11-22`). */
export type RatedWork = {
	readonly memberId: string;
	readonly clientId: string;
	readonly projectId: string;
	readonly taskId: string;
	readonly date: string;
};

export function rateBook(rates: readonly Rate[]): RateBook {
	return groupBy(rates, (rate) => keyOf(rate.kind, rate));
}

/**
 * The rate of an entry: the first place that has one on its date, from the narrowest agreement to the widest, member on
 * project, task, project, client, member, workspace (decision 0026). A place whose newest rate has no amount is passed.
 */
export function rateFor(book: RateBook, kind: RateKind, work: RatedWork): FoundRate | null {
	for (const place of placesOf(work)) {
		const rate = newestOn(book.get(keyOf(kind, place)) ?? [], work.date);
		if (!rate || rate.amountMinor === null) continue;
		const { id, unit, amountMinor, currency, startsOn } = rate;
		return { id, unit, amountMinor, currency, startsOn, place: ratePlaceName(place) };
	}
	return null;
}

function placesOf({ memberId, clientId, projectId, taskId }: RatedWork): RatePlace[] {
	return [
		{ ...everybody, memberId, projectId },
		{ ...everybody, taskId },
		{ ...everybody, projectId },
		{ ...everybody, clientId },
		{ ...everybody, memberId },
		everybody,
	];
}

function keyOf(kind: RateKind, { memberId, clientId, projectId, taskId }: RatePlace): string {
	return [kind, memberId, clientId, projectId, taskId].join("/");
}
