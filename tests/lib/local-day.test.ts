import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, calendarDate } from "#app/lib/calendar-date.ts";
import {
	type ClockReading,
	clockMinute,
	clockReading,
	localDay,
	splitAtMidnight,
} from "#app/lib/local-day.ts";

test.each([
	["Africa/Johannesburg", "2026-03-29", 1440],
	["Europe/Berlin", "2026-03-29", 1380],
	["Europe/Berlin", "2026-10-25", 1500],
	["America/New_York", "2026-03-08", 1380],
	["America/New_York", "2026-11-01", 1500],
	["Australia/Lord_Howe", "2026-10-04", 1410],
	["Australia/Lord_Howe", "2026-04-05", 1470],
	["Africa/Cairo", "2026-04-24", 1380],
])("a day of %s on %s has %i minutes", (zone, date, minutes) => {
	expect(localDay(zone, calendarDate(date)).minutes).toBe(minutes);
});

test.each([
	["Africa/Johannesburg", "2026-11-22", "13:00", ["2026-11-22T11:00:00.000Z"]],
	[
		"Europe/Berlin",
		"2026-10-25",
		"02:30",
		["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"],
	],
	["Europe/Berlin", "2026-10-25", "03:00", ["2026-10-25T02:00:00.000Z"]],
	[
		"America/New_York",
		"2026-11-01",
		"01:00",
		["2026-11-01T05:00:00.000Z", "2026-11-01T06:00:00.000Z"],
	],
	[
		"Australia/Lord_Howe",
		"2026-04-05",
		"01:45",
		["2026-04-04T14:45:00.000Z", "2026-04-04T15:15:00.000Z"],
	],
])("clocks in %s show %s %s at %j", (zone, date, clock, instants) => {
	const reading = clockReading(zone, calendarDate(date), minuteOf(clock));
	expect(instantsOf(reading).map((each) => each.toISOString())).toEqual(instants);
});

test.each([
	["Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:00:00.000Z", "03:00"],
	["America/New_York", "2026-03-08", "02:00", "2026-03-08T07:00:00.000Z", "03:00"],
	["Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30:00.000Z", "02:30"],
	["Africa/Cairo", "2026-04-24", "00:30", "2026-04-23T22:00:00.000Z", "01:00"],
])("clocks in %s never show %s %s", (zone, date, clock, from, next) => {
	expect(clockReading(zone, calendarDate(date), minuteOf(clock))).toEqual({
		...{ kind: "never", from: new Date(from) },
		next: minuteOf(next),
	});
});

const zones = [
	"Africa/Johannesburg",
	"Europe/Berlin",
	"America/New_York",
	"Australia/Lord_Howe",
	"Asia/Kathmandu",
];
const moment = fc.integer({ min: 29_500_000, max: 30_100_000 });

test("what clocks show at an instant is when they show it", () => {
	fc.assert(
		fc.property(fc.constantFrom(...zones), moment, (zone, minute) => {
			const at = new Date(minute * 60_000);
			const [part] = splitAtMidnight(zone, at, new Date(at.getTime() + 60_000));
			const reading = clockReading(
				zone,
				part?.date ?? calendarDate("2026-01-01"),
				clockMinute(zone, at),
			);
			expect(instantsOf(reading).map(Number)).toContain(at.getTime());
		}),
		{ numRuns: 200 },
	);
});

test("what is cut at midnight follows one another, each on its own day, and adds up to the whole", () => {
	const length = fc.integer({ min: 1, max: 6_000 });
	fc.assert(
		fc.property(fc.constantFrom(...zones), moment, length, (zone, minute, minutes) => {
			const [from, to] = [new Date(minute * 60_000), new Date((minute + minutes) * 60_000)];
			const parts = splitAtMidnight(zone, from, to);
			expect(parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(minutes);
			expect([parts[0]?.startedAt, parts.at(-1)?.endedAt]).toEqual([from, to]);
			for (const [index, part] of parts.entries()) {
				const day = localDay(zone, part.date);
				expect(part.startedAt >= day.start && part.endedAt <= day.end).toBe(true);
				const next = parts[index + 1];
				if (next)
					expect(next).toMatchObject({ startedAt: part.endedAt, date: addDays(part.date, 1) });
			}
		}),
		{ numRuns: 100 },
	);
});

function instantsOf(reading: ClockReading): readonly Date[] {
	if (reading.kind === "never") return [];
	return reading.kind === "once" ? [reading.at] : reading.at;
}

function minuteOf(clock: string): number {
	return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}
