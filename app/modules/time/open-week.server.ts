import {
	addDays,
	type CalendarDate,
	todayIn,
	weekDays,
	weekStart,
} from "#app/lib/calendar-date.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import { lockedDays } from "#app/modules/locks/locked-days.server.ts";
import { storedSettings } from "#app/modules/settings/read.server.ts";
import { settingsFrom } from "#app/modules/settings/settings-from.ts";
import { withoutReasons } from "#app/modules/work-calendar/work-day.ts";
import { workDaysOf } from "#app/modules/work-calendar/work-days.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { readWeek } from "./week.server.ts";
import type { DayFacts, SheetEntry, SheetTask } from "./week-sheet.ts";
import { workedReasons } from "./worked-days/worked-days.server.ts";

/** A week as its page needs it. */
export type OpenWeek = {
	/** The first day. */
	first: CalendarDate;
	today: CalendarDate;
	/** The day that a phone shows. */
	selected: CalendarDate;
	/** Minutes that one step of the arrow keys is. */
	interval: number;
	days: Required<DayFacts>[];
	tasks: SheetTask[];
	entries: SheetEntry[];
};

/** The dates of a week by the tenant's settings on the asked date; today's week when none is asked. */
export async function weekFrame(db: TenantDb, asked: CalendarDate | null, now: Date) {
	const stored = await storedSettings(db);
	const today = todayIn(settingsFrom(stored).TIME_ZONE, now);
	const selected = asked ?? today;
	const settings = settingsFrom(stored, selected);
	const first = weekStart(selected, settings.WEEK_START);
	return { first, today, selected, settings };
}

/** The reader's own week that holds the asked date, or what they may see of another's, with what is expected of each day. */
export async function openWeek(
	db: TenantDb,
	reader: Asker,
	asked: CalendarDate | null,
	now: Date,
	memberId = reader.id,
): Promise<OpenWeek> {
	const { first, today, selected, settings } = await weekFrame(db, asked, now);
	const [week, expected, locks, reasons] = await Promise.all([
		readWeek(db, reader, first, memberId),
		workDaysOf(db, memberId, first, addDays(first, 6)),
		lockedDays(db, { memberId, member: reader }, weekDays(first), now),
		memberId === reader.id
			? workedReasons(db, memberId, weekDays(first))
			: new Map<string, string>(),
	]);
	const days = expected
		.map((day) => (memberId === reader.id ? day : withoutReasons(day)))
		.map(({ date, target, holiday, absences }) => {
			return {
				date,
				target,
				holiday,
				absences,
				lock: locks.get(date) ?? null,
				worked: reasons.get(date) ?? null,
			};
		});
	return {
		first,
		today,
		selected,
		interval: settings.TIMECAPTURE_INTERVAL_MINUTES,
		days,
		...week,
	};
}
