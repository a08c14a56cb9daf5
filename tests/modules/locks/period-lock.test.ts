import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, calendarDate } from "#app/lib/calendar-date.ts";
import { lockedUpTo, type PeriodLock } from "#app/modules/locks/period-lock.ts";

const zone = "Africa/Johannesburg";
const open: PeriodLock = { dates: [], daysAfterMonth: null, graceHours: 0, zone };
const AUGUST = calendarDate("2026-08-31");
const SEPTEMBER = calendarDate("2026-09-30");

test.for([
	["nothing is locked", {}, "2026-10-01T00:00:00Z", null],
	["a date holds when its day is over here", { dates: [AUGUST] }, "2026-08-31T22:00:00Z", AUGUST],
	["and not a moment before", { dates: [AUGUST] }, "2026-08-31T21:59:59Z", null],
	["grace puts it off", { dates: [AUGUST], graceHours: 48 }, "2026-09-02T21:59:59Z", null],
	["until it is over", { dates: [AUGUST], graceHours: 48 }, "2026-09-02T22:00:00Z", AUGUST],
	[
		"what was locked before stays so meanwhile",
		{ dates: [AUGUST, SEPTEMBER], graceHours: 48 },
		"2026-10-01T08:00:00Z",
		AUGUST,
	],
	["an earlier date opens again", { dates: [SEPTEMBER, AUGUST] }, "2026-10-09T00:00:00Z", AUGUST],
	["none opens all", { dates: [SEPTEMBER, null] }, "2026-10-09T00:00:00Z", null],
	["a month locks at its end", { daysAfterMonth: 0 }, "2026-09-30T22:00:00Z", SEPTEMBER],
	["or days after it", { daysAfterMonth: 5 }, "2026-10-05T21:59:59Z", AUGUST],
	["by the clock here", { daysAfterMonth: 5 }, "2026-10-05T22:00:00Z", SEPTEMBER],
	["and grace later", { daysAfterMonth: 5, graceHours: 1 }, "2026-10-05T22:30:00Z", AUGUST],
	[
		"the later of the two counts",
		{ dates: [SEPTEMBER], daysAfterMonth: 28 },
		"2026-10-02T00:00:00Z",
		SEPTEMBER,
	],
] as const)("%s", ([, wish, now, expected]) => {
	expect(lockedUpTo({ ...open, ...wish }, new Date(now))).toBe(expected);
});

test("as time goes by a lock only moves on", () => {
	const zones = fc.constantFrom(zone, "Pacific/Kiritimati", "America/Los_Angeles", "UTC");
	const date = fc.integer({ min: 0, max: 400 }).map((days) => addDays(AUGUST, days - 200));
	const lock = fc.record({
		dates: fc.array(fc.option(date, { nil: null }), { maxLength: 1 }),
		daysAfterMonth: fc.option(fc.integer({ min: 0, max: 28 }), { nil: null }),
		graceHours: fc.integer({ min: 0, max: 336 }),
		zone: zones,
	});
	const hours = fc.integer({ min: 0, max: 5_000 });
	fc.assert(
		fc.property(lock, hours, hours, (rule, start, later) => {
			const at = (hour: number) => new Date(Date.parse("2026-06-01T00:00:00Z") + hour * 3_600_000);
			const before = lockedUpTo(rule, at(start)) ?? "";
			const after = lockedUpTo(rule, at(start + later)) ?? "";
			expect(before <= after).toBe(true);
			expect(
				after <
					at(start + later + 24)
						.toISOString()
						.slice(0, 10),
			).toBe(true);
		}),
		{ numRuns: 100 },
	);
});
