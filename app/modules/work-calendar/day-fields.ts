import type { DatedHoliday } from "./holiday.ts";
import { readStart } from "./pattern-fields.ts";

/** An own day as a form has it. */
export type TypedDay = { readonly date: string; readonly name: string; readonly isHalf: boolean };

export function typedDay(form: FormData): TypedDay {
	const text = (name: string) => String(form.get(name) ?? "").trim();
	return { date: text("date"), name: text("name"), isHalf: form.get("half") === "on" };
}

export function readDayOff({
	date: text,
	name,
	isHalf,
}: TypedDay): { readonly day: DatedHoliday } | { readonly errors: Record<string, string> } {
	const date = readStart(text);
	const isNamed = name.length > 0 && name.length <= 60;
	if (date && isNamed) return { day: { date, name, isHalf } };
	return {
		errors: {
			...(date ? {} : { date: "Choose a day from 2000 to 2100." }),
			...(isNamed ? {} : { name: "Type what the day is called, in at most 60 characters." }),
		},
	};
}
