import type { HolidaysTypes } from "date-holidays";
import { addDays, type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import { proclaimedDays } from "./proclaimed-days.ts";

export type PublicHoliday = {
	readonly date: CalendarDate;
	readonly name: string;
	/** It begins at noon or later. */
	readonly isHalf: boolean;
};

/** A country by ISO 3166-1 alpha-2 and, where wanted, a part of it as the package names it. */
export type Place = { readonly country: string; readonly region: string | null };

/** Years for which the package works out holidays that go by the moon as well. */
export const holidayYears = { from: 1970, to: 2076 } as const;

const mostKept = 500;
const kept = new Map<string, Promise<readonly PublicHoliday[]>>();

/** The days that are public holidays of a place by law, by date; none outside of `holidayYears`. */
export function publicHolidays(place: Place, year: number): Promise<readonly PublicHoliday[]> {
	if (year < holidayYears.from || year > holidayYears.to) return Promise.resolve([]);
	const key = `${place.country}/${place.region}/${year}`;
	const known = kept.get(key) ?? workOut(place, year);
	if (kept.size >= mostKept) kept.clear();
	kept.set(key, known);
	return known;
}

/** The package has all countries' rules in it: it is loaded when the first of them is asked for. */
export async function holidayRules() {
	const { default: Holidays } = await import("date-holidays");
	return Holidays;
}

async function workOut({ country, region }: Place, year: number): Promise<PublicHoliday[]> {
	const Holidays = await holidayRules();
	const rules = new Holidays(country, region ?? "", { types: ["public"] });
	const found = rules.getHolidays(year, "en").flatMap(daysOf);
	const proclaimed = (proclaimedDays[country] ?? [])
		.filter(([date]) => date.startsWith(`${year}-`) && !found.some((day) => day.date === date))
		.map(([date, name]) => ({ date: calendarDate(date), name, isHalf: false }));
	return [...found, ...proclaimed]
		.map((day, _, all) => ({ ...day, name: nameOf(day, all) }))
		.sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** One holiday can be several days; `date` is where it is kept, `start` and `end` are instants. */
function daysOf({ date, start, end, name }: HolidaysTypes.Holiday): PublicHoliday[] {
	const first = calendarDate(date.slice(0, 10));
	const isHalf = date.slice(11, 13) >= "12";
	const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
	return Array.from({ length }, (_, index) => ({ date: addDays(first, index), name, isHalf }));
}

/** A Monday that stands for a Sunday is called by it: the package says "Public Holiday" of it. */
function nameOf({ date, name }: PublicHoliday, all: readonly PublicHoliday[]): string {
	if (name !== "Public Holiday") return name;
	const before = all.find((day) => day.date === addDays(date, -1));
	return before ? `${before.name} (Monday after)` : name;
}
