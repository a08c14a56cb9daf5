import { type CalendarDate, parseCalendarDate } from "#app/lib/calendar-date.ts";

/** In which order a file writes day, month and year, where the year is not first. */
export type DateOrder = "day first" | "month first";

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;

/** A date as files write it: `2026-01-05`, `5.1.2026`, `01/05/26`; null where it is none. Dots mean the day is first. */
export function readDate(text: string, order: DateOrder | null): CalendarDate | null {
	const first = yearFirst.exec(text);
	if (first) return dateOf(first[1], first[2], first[3]);
	const last = yearLast.exec(text);
	if (!last) return null;
	const [, one, sign, other, year = ""] = last;
	const full = year.length === 2 ? `20${year}` : year;
	const isMonthFirst = order === "month first" && sign !== ".";
	return isMonthFirst ? dateOf(full, one, other) : dateOf(full, other, one);
}

function dateOf(year = "", month = "", day = ""): CalendarDate | null {
	return parseCalendarDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** What the dates of a file say of their order: `unclear` where every one can be read both ways. */
export type OrderFound = "year first" | DateOrder | "unclear" | "mixed";

/** Looks at one date after another and says at the end what is known. */
export function orderFinder(): { look(text: string): void; found(): OrderFound } {
	const seen = { dayFirst: false, monthFirst: false, either: false };
	return {
		look(text) {
			const last = yearLast.exec(text);
			if (!last || last[2] === ".") return;
			const [one, other] = [Number(last[1]), Number(last[3])];
			if (one > 12) seen.dayFirst = true;
			else if (other > 12) seen.monthFirst = true;
			else seen.either = true;
		},
		found() {
			if (seen.dayFirst && seen.monthFirst) return "mixed";
			if (seen.dayFirst) return "day first";
			if (seen.monthFirst) return "month first";
			return seen.either ? "unclear" : "year first";
		},
	};
}
