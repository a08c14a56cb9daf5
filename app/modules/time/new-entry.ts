import { newId } from "#app/lib/id.ts";
import type { StoredEntry } from "./stored-entry.ts";

/** An entry of minutes alone, as the week sheet makes them: no start, no end. */
export function newEntry(
	work: { projectId: string; taskId: string; date: string; minutes: number },
	{ member, now }: { member: { id: string }; now: Date },
): StoredEntry {
	return {
		id: newId(),
		...work,
		startedAt: null,
		endedAt: null,
		zone: null,
		exclusive: false,
		note: "",
		billableOverride: null,
		tagIds: [],
		importId: null,
		version: 1,
		createdBy: member.id,
		createdAt: now,
		updatedAt: now,
	};
}
