import { expect, test } from "vitest";
import { holidayCountries, holidayRegions } from "#app/integrations/holidays/places.server.ts";
import { publicHolidays } from "#app/integrations/holidays/public-holidays.server.ts";

const southAfrica = { country: "ZA", region: null };
const datesOf = async (year: number, place = southAfrica) =>
	(await publicHolidays(place, year)).map(({ date }) => date.slice(5));

// The days of the Public Holidays Act 36 of 1994, Schedule 1, with Easter by the year; section 2(1): where one falls on a
// Sunday, the Monday after is a public holiday too; section 2A: proclaimed days.
const fixed = [
	"01-01",
	"03-21",
	"04-27",
	"05-01",
	"06-16",
	"08-09",
	"09-24",
	"12-16",
	"12-25",
	"12-26",
];

test.each([
	[2021, ["04-02", "04-05", "03-22", "12-27", "11-01"]],
	[2022, ["04-15", "04-18", "05-02", "12-27"]],
	[2024, ["03-29", "04-01", "06-17", "05-29"]],
	[2025, ["04-18", "04-21", "04-28"]],
	[2026, ["04-03", "04-06", "08-10"]],
	[2027, ["03-26", "03-29", "03-22", "12-27"]],
	[2028, ["04-14", "04-17", "09-25"]],
	[2029, ["03-30", "04-02", "12-17"]],
	[2030, ["04-19", "04-22", "06-17"]],
])("South Africa keeps these days in %i", async (year, others) => {
	const days = await datesOf(year);
	expect([...new Set(days)]).toEqual([...new Set([...fixed, ...others])].sort());
});

test("a Monday that stands for a Sunday is called by that day", async () => {
	const days = await publicHolidays(southAfrica, 2026);
	expect(days.find(({ date }) => date === "2026-08-10")?.name).toBe(
		"National Women's Day (Monday after)",
	);
});

test("a part of a country has its own days besides the country's", async () => {
	const [country, bavaria] = await Promise.all([
		datesOf(2026, { country: "DE", region: null }),
		publicHolidays({ country: "DE", region: "BY" }, 2026).then((days) =>
			days.map((day) => day.date.slice(5)),
		),
	]);
	expect(bavaria).toEqual(expect.arrayContaining(country));
	expect(bavaria).toContain("11-01");
	expect(country).not.toContain("11-01");
});

test("a year that nobody can work out has no holidays", async () => {
	expect(await publicHolidays(southAfrica, 9999)).toEqual([]);
});

test("countries and their parts are offered by name", async () => {
	expect(await holidayCountries()).toContainEqual({ code: "ZA", name: "South Africa" });
	expect(await holidayRegions("DE")).toContainEqual({ code: "BY", name: "Bayern" });
	expect(await holidayRegions("ZA")).toEqual([]);
});
