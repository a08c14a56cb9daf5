import type { CalendarDate } from "#app/lib/calendar-date.ts";
import type { TenantDb } from "#db/handle.ts";
import { type Author, changeTimesheet } from "./change-timesheet.server.ts";
import { NOTE_LENGTH } from "./note-length.ts";
import { refused } from "./refuse.server.ts";
import { entriesOn, lockTimesheet } from "./stored-entries.server.ts";

/**
 * Writes the note of one of the author's entries on `date`; empty removes it. Refused (409) when the
 * entry is not in the version that was seen: the note somebody else wrote stays.
 */
export async function writeNote(
	db: TenantDb,
	author: Author,
	entry: { id: string; version: number; date: CalendarDate },
	note: string,
): Promise<string | null> {
	if (note.length > NOTE_LENGTH) throw refused("note.too_long");
	await lockTimesheet(db, author.memberId);
	const entries = await entriesOn(db, author.memberId, [entry.date]);
	const current = entries.find(({ id }) => id === entry.id);
	if (!current) throw refused("entry.gone");
	if (current.note === note) return null;
	if (current.version !== entry.version) throw refused("entry.changed");
	const written = { ...current, note, version: current.version + 1, updatedAt: author.now };
	return changeTimesheet(db, author, "time-entry:note", {
		before: { entries, rows: [] },
		after: { entries: entries.map((each) => (each.id === entry.id ? written : each)), rows: [] },
	});
}
