import type { CalendarDate } from "#app/lib/calendar-date.ts";
import type { Absence } from "./absence.ts";
import type { Holiday } from "./holiday.ts";

/** What is known of a member's day before any work. All times in minutes. */
export type WorkDay = {
	readonly date: CalendarDate;
	/** By work pattern, as if there were neither holidays nor leave. */
	readonly expected: number;
	/** What is left to capture after holiday and absences; never below zero. */
	readonly target: number;
	/** With what it takes of the day. */
	readonly holiday: (Holiday & { readonly minutes: number }) | null;
	/** With what each takes of the day, together no more than is expected of it. */
	readonly absences: readonly DayAbsence[];
};

export type DayAbsence = Pick<Absence, "kind" | "name"> & { readonly minutes: number };

/** Puts a day together. Absences come after the holiday: a day of leave on a public holiday takes nothing. */
export function workDay(
	date: CalendarDate,
	expected: number,
	holiday: Holiday | null,
	absences: readonly Pick<Absence, "kind" | "name" | "minutes">[],
): WorkDay {
	const off = minutesOff(expected, holiday);
	let target = expected - off;
	const taken: DayAbsence[] = [];
	for (const { kind, name, minutes: wanted } of absences) {
		const minutes = Math.min(target, wanted ?? target);
		if (minutes > 0) taken.push({ kind, name, minutes });
		target -= minutes;
	}
	return {
		...{ date, expected, target, absences: taken },
		holiday: holiday && { ...holiday, minutes: off },
	};
}

/** A day as others may see it: that somebody is away, and not why. */
export function withoutReasons<Day extends Pick<WorkDay, "absences">>(
	day: Day,
): Day & Pick<WorkDay, "absences"> {
	const absences = day.absences.map(({ minutes }) => ({ kind: "away", name: "Away", minutes }));
	return { ...day, absences };
}

function minutesOff(expected: number, holiday: Holiday | null): number {
	if (!holiday) return 0;
	return holiday.isHalf ? Math.floor(expected / 2) : expected;
}
