import { addDays, type CalendarDate, calendarDate, weekdayOf } from "#app/lib/calendar-date.ts";

/** South Africa's holidays of a fixed date (Public Holidays Act 36 of 1994, Schedule 1), as month-day. */
const fixedHolidays = new Set([
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
]);

/** The days from `first` up to `last` on which people of the demo worked: weekdays that are no holiday. */
export function demoWorkdays(first: CalendarDate, last: CalendarDate): CalendarDate[] {
	const days: CalendarDate[] = [];
	for (let day = first; day <= last; day = addDays(day, 1)) {
		if (weekdayOf(day) <= 5 && !isFree(day)) days.push(day);
	}
	return days;
}

/** A holiday, or the Monday after one on a Sunday (s 2(1) of the Act). */
function isFree(day: CalendarDate): boolean {
	const yesterday = addDays(day, -1);
	return isFixedHoliday(day) || (weekdayOf(day) === 1 && isFixedHoliday(yesterday));
}

function isFixedHoliday(day: CalendarDate): boolean {
	return fixedHolidays.has(day.slice(5));
}

/** The first of the months before: three months of time stand behind today. */
export function demoStart(today: CalendarDate): CalendarDate {
	return calendarDate(addDays(today, -92));
}
