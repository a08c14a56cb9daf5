import { type CalendarDate, parseCalendarDate } from "#app/lib/calendar-date.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { parseDuration } from "#app/lib/parse-duration.ts";

/** A pattern as a form has it: what was typed for each day, whole weeks from Monday. */
export type TypedPattern = { readonly startsOn: string; readonly days: readonly string[] };

export type ReadPattern =
	| {
			readonly startsOn: CalendarDate;
			readonly minutes: readonly number[];
			readonly errors?: never;
	  }
	| { readonly errors: Record<string, string> };

/** Anything that fields are read from: a form that was posted, or an address that carries one. */
type Fields = { get(name: string): unknown; getAll(name: string): readonly unknown[] };

export const mostWeeks = 4;

export function dayField(index: number): string {
	return `day-${index}`;
}

/** What was typed; of `usual` what was not. The last `weeks` says how many weeks there are. */
export function typedPattern(fields: Fields, usual: TypedPattern): TypedPattern {
	const asked = Number(fields.getAll("weeks").at(-1));
	const isAsked = Number.isInteger(asked) && asked >= 1 && asked <= mostWeeks;
	const length = isAsked ? asked * 7 : usual.days.length;
	const days = Array.from({ length }, (_, index) =>
		textOf(fields.get(dayField(index)), usual.days[index] ?? usual.days[index % 7] ?? ""),
	);
	return { startsOn: textOf(fields.get("startsOn"), usual.startsOn), days };
}

export function typedFrom(startsOn: string, minutes: readonly number[]): TypedPattern {
	return { startsOn, days: minutes.map((each) => (each === 0 ? "" : formatMinutes(each))) };
}

/** A pattern as the fields of a form, to post it again. */
export function patternFields({ startsOn, days }: TypedPattern): Record<string, string> {
	const cells = days.map((text, index) => [dayField(index), text] as const);
	return { startsOn, weeks: String(days.length / 7), ...Object.fromEntries(cells) };
}

export function readPattern({ startsOn, days }: TypedPattern): ReadPattern {
	const date = readStart(startsOn);
	const errors: Record<string, string> = {};
	if (date === null) errors.startsOn = "Choose a day from 2000 to 2100.";
	const minutes = days.map((text, index) => {
		const read = readDay(text);
		if (typeof read === "number") return read;
		errors[dayField(index)] = read.problem;
		return 0;
	});
	return date === null || Object.keys(errors).length > 0 ? { errors } : { startsOn: date, minutes };
}

/** The day from which something holds; null for a text that is none, or one far away. */
export function readStart(text: string): CalendarDate | null {
	const date = parseCalendarDate(text.trim());
	return date && date >= "2000-01-01" && date <= "2100-12-31" ? date : null;
}

/** Minutes of a day as typed, or what is wrong with it. */
export function readDay(text: string): number | { readonly problem: string } {
	const read = parseDuration(text);
	if (read.kind === "refused") return { problem: read.message };
	const minutes = read.kind === "empty" ? 0 : read.minutes;
	if (minutes >= 0 && minutes <= 1440) return minutes;
	return { problem: "A day has from 0:00 to 24:00." };
}

function textOf(value: unknown, usual: string): string {
	return typeof value === "string" ? value : usual;
}
