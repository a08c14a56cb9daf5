import fc from "fast-check";
import { expect, test } from "vitest";
import { roundEntry, roundMinutes } from "#app/modules/rounding/round-entry.ts";
import { type RoundingMode, roundingModes } from "#app/modules/rounding/rounding-rule.ts";

const zone = "Africa/Johannesburg";

function timed(from: string, to: string, in_ = zone, minutes?: number) {
	const [startedAt, endedAt] = [new Date(from), new Date(to)];
	const elapsed = Math.round((endedAt.getTime() - startedAt.getTime()) / 60_000);
	return { startedAt, endedAt, zone: in_, minutes: minutes ?? elapsed };
}

function bare(minutes: number) {
	return { minutes, startedAt: null, endedAt: null, zone: null };
}

function rule(mode: RoundingMode, intervalMinutes = 15) {
	return { mode, intervalMinutes, per: "entry" } as const;
}

test.each([
	// mode, minutes worked, billed
	["default", 61, 75],
	["closest", 67, 60],
	["closest", 68, 75],
	["floor", 74, 60],
	["ceil", 61, 75],
] as const)("%s rounds %d minutes without times to %d", (mode, minutes, billed) => {
	expect(roundEntry(bare(minutes), rule(mode)).minutes).toBe(billed);
});

test("exactly half an interval goes down where the nearest is asked", () => {
	expect(roundMinutes(65, { mode: "closest", intervalMinutes: 10, per: "entry" })).toBe(60);
	expect(roundMinutes(66, { mode: "closest", intervalMinutes: 10, per: "entry" })).toBe(70);
});

test.each([
	// 09:08 to 09:52 at the clock of Johannesburg
	["default", "09:00", "10:00", 60],
	["closest", "09:15", "09:45", 30], // 09:08 is nearer to 09:15 by half a minute, 09:52 to 09:45
	["floor", "09:00", "09:45", 45],
	["ceil", "09:15", "10:00", 45],
] as const)("%s moves the begin to %s and the end to %s", (mode, begin, end, billed) => {
	const {
		begin: from,
		end: to,
		minutes,
	} = roundEntry(timed("2026-09-21T07:08:00Z", "2026-09-21T07:52:00Z"), rule(mode));
	expect([clock(from?.to), clock(to?.to), minutes]).toEqual([begin, end, billed]);
});

test("seconds of a timer are no minute of their own", () => {
	const worked = timed("2026-09-21T07:00:50Z", "2026-09-21T07:14:20Z");
	expect(worked.minutes).toBe(14);
	expect(roundEntry(worked, rule("default")).minutes).toBe(15);
});

test("what was not worked between begin and end stays unworked", () => {
	const worked = timed("2026-09-21T07:00:00Z", "2026-09-21T09:00:00Z", zone, 90);
	expect(roundEntry(worked, rule("default")).minutes).toBe(90);
});

test.each([
	["the night that skips an hour", "2026-03-29T00:50:00Z", "2026-03-29T01:10:00Z", 30],
	["the night that has an hour twice", "2026-10-25T00:50:00Z", "2026-10-25T01:10:00Z", 30],
])("%s is rounded by the clock and bills what passed", (_, from, to, billed) => {
	// 01:50 to 03:10, and 02:50 to 02:10, in Berlin: twenty minutes each
	const rounded = roundEntry(timed(from, to, "Europe/Berlin"), rule("default"));
	expect(rounded.minutes).toBe(billed);
});

test("a zone of half an hour is rounded by its own clock", () => {
	// 12:30 to 13:00 in Kolkata: on the hour and the half hour there, beside them in UTC
	const worked = timed("2026-09-21T07:00:00Z", "2026-09-21T07:30:00Z", "Asia/Kolkata");
	const { begin, minutes } = roundEntry(worked, rule("default", 60));
	expect([clock(begin?.to), minutes]).toEqual(["12:00", 60]);
});

test("an interval of 0 leaves everything", () => {
	const worked = timed("2026-09-21T07:08:00Z", "2026-09-21T07:52:00Z");
	expect(roundEntry(worked, rule("ceil", 0))).toEqual({
		...{ minutes: 44, between: 44, begin: null, end: null },
	});
});

const minutesOfDay = fc.integer({ min: 1, max: 1440 });
const interval = fc.integer({ min: 1, max: 240 });
const anyMode = fc.constantFrom(...roundingModes);

test("durations obey the laws of rounding", () => {
	fc.assert(
		fc.property(minutesOfDay, interval, anyMode, (minutes, intervalMinutes, mode) => {
			const by = (each: RoundingMode) => roundMinutes(minutes, rule(each, intervalMinutes));
			const once = by(mode);
			expect(roundMinutes(once, rule(mode, intervalMinutes))).toBe(once);
			expect(once % intervalMinutes).toBe(0);
			expect(by("floor")).toBeLessThanOrEqual(minutes);
			expect(by("ceil")).toBeGreaterThanOrEqual(minutes);
			expect(by("ceil") - by("floor")).toBe(minutes % intervalMinutes === 0 ? 0 : intervalMinutes);
			expect(Math.abs(by("closest") - minutes)).toBeLessThanOrEqual(intervalMinutes / 2);
		}),
	);
});

test("an entry that begins and ends on the interval is billed as it was worked", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 94 }),
			fc.integer({ min: 1, max: 8 }),
			anyMode,
			(quarter, length, mode) => {
				const from = Date.parse("2026-09-20T22:00:00Z") + quarter * 900_000;
				const worked = timed(
					new Date(from).toISOString(),
					new Date(from + length * 900_000).toISOString(),
				);
				expect(roundEntry(worked, rule(mode)).minutes).toBe(length * 15);
			},
		),
	);
});

function clock(seconds: number | undefined): string {
	return new Date((seconds ?? 0) * 1000).toISOString().slice(11, 16);
}
