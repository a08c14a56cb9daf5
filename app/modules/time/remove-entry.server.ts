import type { TenantDb } from "#db/handle.ts";
import { type Author, changeTimesheet } from "./change-timesheet.server.ts";
import { refused } from "./refuse.server.ts";
import type { SavedEntry, SeenEntry } from "./save-entry.server.ts";
import { entriesOn, lockTimesheet } from "./stored-entries.server.ts";

/** Takes an entry off the author's timesheet. Refused where it is gone; in conflict where it changed since it was seen. */
export async function removeEntry(
	db: TenantDb,
	author: Author,
	entry: SeenEntry,
): Promise<SavedEntry> {
	await lockTimesheet(db, author.memberId);
	const before = await entriesOn(db, author.memberId, [entry.date]);
	const current = before.find(({ id }) => id === entry.id);
	if (!current) throw refused("entry.gone");
	if (current.version !== entry.version) return { kind: "conflict", now: current };
	const changeId = await changeTimesheet(db, author, "time-entry:remove", {
		before: { entries: before, rows: [] },
		after: { entries: before.filter(({ id }) => id !== entry.id), rows: [] },
	});
	return { kind: "saved", changeId };
}
