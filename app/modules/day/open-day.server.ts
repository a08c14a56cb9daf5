import { type CalendarDate, todayIn } from "#app/lib/calendar-date.ts";
import { localDay } from "#app/lib/local-day.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import { lockedDays } from "#app/modules/locks/locked-days.server.ts";
import { storedSettings } from "#app/modules/settings/read.server.ts";
import { settingsFrom } from "#app/modules/settings/settings-from.ts";
import type { AwayDay } from "#app/modules/time/away.ts";
import { workDaysOf } from "#app/modules/work-calendar/work-days.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { dayEntries } from "./day-entries.server.ts";
import type { DayEntry } from "./day-entry.ts";
import { type HourMark, hourMarks, offsetIn } from "./day-frame.ts";

/** A day as its page needs it. */
export type OpenDay = AwayDay & {
	date: CalendarDate;
	today: CalendarDate;
	/** The workspace's on that date, an IANA name: its days begin and end by it. */
	zone: string;
	/** 1,440, but where clocks change. */
	minutes: number;
	marks: HourMark[];
	/** How many minutes of it went by before now; null when it is not today. */
	now: number | null;
	/** Minutes that one step of the arrow keys or of a drag is. */
	interval: number;
	/** Minutes expected of it. */
	target: number;
	/** Why it takes no change. */
	lock: { reason: string } | null;
	entries: DayEntry[];
};

/** The member's own day, today's when none is asked. */
export async function openDay(
	db: TenantDb,
	member: Asker,
	asked: CalendarDate | null,
	now: Date,
): Promise<OpenDay> {
	const stored = await storedSettings(db);
	const present = settingsFrom(stored);
	const today = todayIn(present.TIME_ZONE, now);
	const date = asked ?? today;
	const zone = settingsFrom(stored, date).TIME_ZONE;
	const [entries, [expected], locks] = await Promise.all([
		dayEntries(db, member, date),
		workDaysOf(db, member.id, date, date),
		lockedDays(db, { memberId: member.id, member }, [date], now),
	]);
	return {
		...{ date, today, zone, entries },
		minutes: localDay(zone, date).minutes,
		marks: hourMarks(zone, date),
		now: offsetIn(zone, date, now),
		interval: present.TIMECAPTURE_INTERVAL_MINUTES,
		target: expected?.target ?? 0,
		holiday: expected?.holiday ?? null,
		absences: expected?.absences ?? [],
		lock: locks.get(date) ?? null,
	};
}
