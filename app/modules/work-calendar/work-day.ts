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
	readonly holiday: Holiday | null;
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
	let target = expected - minutesOff(expected, holiday);
	const taken: DayAbsence[] = [];
	for (const { kind, name, minutes: wanted } of absences) {
		const minutes = Math.min(target, wanted ?? target);
		if (minutes > 0) taken.push({ kind, name, minutes });
		target -= minutes;
	}
	return { date, expected, target, holiday, absences: taken };
}

/** A day as others may see it: that somebody is away, and not why. */
export function withoutReasons(day: WorkDay): WorkDay {
	const absences = day.absences.map(({ minutes }) => ({ kind: "away", name: "Away", minutes }));
	return { ...day, absences };
}

/** What a holiday takes of a day, in minutes. */
export function minutesOff(expected: number, holiday: Holiday | null): number {
	if (!holiday) return 0;
	return holiday.isHalf ? Math.floor(expected / 2) : expected;
}
