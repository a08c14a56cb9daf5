import type { Span } from "#app/modules/time/overlap.ts";

/** What a member's day holds while a file is gone through. */
export type BookedDay = {
	minutes: number;
	readonly spans: Span[];
	/** How many entries there were of each content before the import, so that none of them comes in twice. */
	readonly known: Map<string, number>;
};

export function emptyDay(): BookedDay {
	return { minutes: 0, spans: [], known: new Map() };
}

/** By what an entry counts as there already: task, minutes, note, and where it has one its start. */
export function contentKey(entry: {
	readonly taskId: string;
	readonly minutes: number;
	readonly note: string;
	readonly startedAt: Date | null;
}): string {
	const { taskId, minutes, note, startedAt } = entry;
	return JSON.stringify([taskId, minutes, note, startedAt?.getTime() ?? null]);
}
