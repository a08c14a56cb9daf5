import fc from "fast-check";
import { expect, test } from "vitest";
import {
	addDays,
	calendarDate,
	datesBetween,
	weekDays,
	weekdayOf,
} from "#app/lib/calendar-date.ts";
import {
	expectedOn,
	type Patterns,
	type WorkPattern,
} from "#app/modules/work-calendar/pattern-on.ts";

const monday = calendarDate("2026-09-21");
const none: Patterns = { own: [], company: [], usualMinutes: () => 480 };
const week = (...minutes: number[]) => [...minutes, ...Array(7 - minutes.length).fill(0)];
const from = (startsOn: string, minutes: number[] | null): WorkPattern => ({
	startsOn: calendarDate(startsOn),
	minutes,
});
const weekOf = (first: string, patterns: Partial<Patterns>) =>
	weekDays(calendarDate(first)).map((date) => expectedOn(date, { ...none, ...patterns }));

test("without a pattern a working day's hours are expected from Monday to Friday, as they were on that date", () => {
	const usualMinutes = (date: string) => (date < "2026-09-23" ? 480 : 450);
	expect(weekOf("2026-09-21", { usualMinutes })).toEqual([480, 480, 450, 450, 450, 0, 0]);
});

test("a member's own pattern goes before the company's, and the company's before the usual days", () => {
	const company = [from("2026-01-01", week(420, 420, 420, 420, 420))];
	const own = [from("2026-01-01", week(600, 600, 600, 600))];
	expect(weekOf("2026-09-21", { company })).toEqual(week(420, 420, 420, 420, 420));
	expect(weekOf("2026-09-21", { company, own })).toEqual(week(600, 600, 600, 600));
});

test("who has no pattern of their own any more has the company's again", () => {
	const company = [from("2026-01-01", week(420, 420, 420, 420, 420))];
	const own = [from("2026-01-01", week(240)), from("2026-09-23", null)];
	expect(weekOf("2026-09-21", { company, own })).toEqual(week(240, 0, 420, 420, 420));
	expect(weekOf("2026-09-21", { own })).toEqual(week(240, 0, 480, 480, 480));
});

test("a pattern that changes on a Wednesday leaves Monday and Tuesday as they were", () => {
	const own = [
		from("2026-09-23", week(600, 600, 600, 600)),
		from("2020-01-01", week(480, 480, 480)),
	];
	expect(weekOf("2026-09-21", { own })).toEqual(week(480, 480, 600, 600));
});

test("weeks take turns from the week that holds the first day, over the end of a year and a leap day", () => {
	const long = week(540, 540, 540, 540, 480);
	const short = week(540, 540, 540, 540);
	const own = [from("2027-12-22", [...long, ...short])];
	expect(weekOf("2027-12-20", { own })).toEqual(week(480, 480, 540, 540, 480));
	expect(weekOf("2027-12-27", { own })).toEqual(short);
	expect(weekOf("2028-01-03", { own })).toEqual(long);
	expect(weekOf("2028-02-28", { own })).toEqual(long);
	expect(weekOf("2028-03-06", { own })).toEqual(short);
});

test("a week that begins on a Sunday has a Sunday of one turn and the days of the next", () => {
	const own = [from("2026-09-21", [...Array(7).fill(1), ...Array(7).fill(2)])];
	expect(weekOf("2026-09-27", { own })).toEqual([1, 2, 2, 2, 2, 2, 2]);
});

const anyPattern = fc.integer({ min: 1, max: 4 }).chain((weeks) =>
	fc.record({
		startsOn: fc.integer({ min: -400, max: 400 }).map((days) => addDays(monday, days)),
		minutes: fc.option(
			fc.array(fc.integer({ min: 0, max: 1440 }), { minLength: weeks * 7, maxLength: weeks * 7 }),
		),
	}),
);
const anyPatterns = fc.array(anyPattern, { maxLength: 4 });

test("however patterns are dated, a day is that of the newest pattern that had begun, by weekday and turn", () => {
	fc.assert(
		fc.property(
			anyPatterns,
			anyPatterns,
			fc.integer({ min: -500, max: 500 }),
			(own, company, days) => {
				const date = addDays(monday, days);
				const model = ofModel(own, date) ?? ofModel(company, date);
				const expected = expectedOn(date, { ...none, own, company });
				expect(expected).toBe(model ?? (weekdayOf(date) > 5 ? 0 : 480));
			},
		),
	);
});

/** Walks from the first day on, a day at a time. */
function ofModel(patterns: readonly WorkPattern[], date: string): number | null {
	const begun = patterns.filter(({ startsOn }) => startsOn <= date);
	const last = begun
		.map(({ startsOn }) => startsOn)
		.sort()
		.at(-1);
	const holding = begun.find(({ startsOn }) => startsOn === last);
	if (!holding?.minutes) return null;
	let at = weekdayOf(holding.startsOn) - 1;
	for (const day of datesBetween(holding.startsOn, calendarDate(date))) {
		if (day > holding.startsOn) at = (at + 1) % holding.minutes.length;
	}
	return holding.minutes[at] ?? null;
}
