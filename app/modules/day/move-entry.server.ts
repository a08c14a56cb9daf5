import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { localDay } from "#app/lib/local-day.ts";
import type { Writing } from "#app/lib/writing.ts";
import type { Author } from "#app/modules/time/change-timesheet.server.ts";
import { refused } from "#app/modules/time/refuse.server.ts";
import { type SavedEntry, saveEntry } from "#app/modules/time/save-entry.server.ts";
import { unexplainedDaysOff } from "#app/modules/time/worked-days/worked-days.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { dayEntries } from "./day-entries.server.ts";
import type { Stretch } from "./day-frame.ts";

/** Puts an entry at another stretch of its day, by the clocks of the zone in which it was taken. */
export async function moveEntry(
	db: TenantDb,
	author: Author,
	entry: { id: string; version: number; date: CalendarDate },
	{ from, minutes }: Stretch,
	writing: Writing,
): Promise<SavedEntry> {
	const current = (await dayEntries(db, author.member, entry.date)).find(
		({ id }) => id === entry.id,
	);
	if (!current?.times) throw refused("entry.gone");
	const { zone } = current.times;
	const day = localDay(zone, entry.date);
	if (from < 0 || minutes < 1 || from + minutes > day.minutes) throw refused("form.unknown");
	const startedAt = new Date(day.start.getTime() + from * 60_000);
	const endedAt = new Date(startedAt.getTime() + minutes * 60_000);
	const more = minutes > current.minutes ? [entry.date] : [];
	if ((await unexplainedDaysOff(db, author.memberId, more)).size > 0) throw refused("worked.ask");
	const { taskId, note, tagIds } = current;
	const parts = [{ date: entry.date, minutes, times: { startedAt, endedAt, zone } }];
	return saveEntry(db, author, { entry, taskId, note, tagIds, parts }, writing);
}
