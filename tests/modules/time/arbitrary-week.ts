import fc from "fast-check";
import { calendarDate, weekDays, weekdayOf } from "#app/lib/calendar-date.ts";
import type { SheetEntry, SheetTask, WeekFacts } from "#app/modules/time/week-sheet.ts";

export const MONDAY = calendarDate("2026-09-21");

export function sheetTask(id: string, over: Partial<SheetTask> = {}): SheetTask {
	const names = { name: `Task ${id}`, project: "Payroll migration", client: "Mzansi Mutual" };
	return {
		id,
		...names,
		billable: true,
		isOpen: true,
		isSeen: true,
		isFavourite: false,
		position: null,
		...over,
	};
}

export function sheetEntry(over: Partial<SheetEntry> & Pick<SheetEntry, "id">): SheetEntry {
	const of = { taskId: "a", date: MONDAY, minutes: 60, billable: true, billableOverride: null };
	return { version: 1, note: "", tagIds: [], times: null, ...of, ...over };
}

/** Weeks of up to five tasks and forty entries; days stay below 24 hours. */
export function weeks(first = MONDAY): fc.Arbitrary<WeekFacts> {
	const dates = weekDays(first);
	const tasks = fc
		.array(fc.record({ isOpen: fc.boolean(), position: fc.option(fc.nat({ max: 5 })) }), {
			minLength: 1,
			maxLength: 5,
		})
		.map((list) => list.map((over, index) => sheetTask(`t${index}`, over)));
	return tasks.chain((list) => {
		const entry = fc.record({
			taskId: fc.constantFrom(...list.map(({ id }) => id)),
			date: fc.constantFrom(...dates),
			minutes: fc.integer({ min: 1, max: 36 }),
			billable: fc.boolean(),
		});
		return fc.array(entry, { maxLength: 40 }).map((entries) => ({
			days: dates.map((date) => ({ date, target: weekdayOf(date) > 5 ? 0 : 480 })),
			tasks: list,
			entries: entries.map((of, index) => sheetEntry({ id: `e${index}`, ...of })),
		}));
	});
}
