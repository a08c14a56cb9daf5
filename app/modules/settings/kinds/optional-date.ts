import { z } from "zod";
import { type CalendarDate, parseCalendarDate } from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { usualWriting } from "#app/lib/writing.ts";
import type { Kind } from "../kind.ts";

/** A date that may be missing. @param none what holds without one: `nothing` */
export function optionalDate(none: string): Kind<CalendarDate | null> {
	return {
		type: z
			.custom<CalendarDate>(
				(value) => typeof value === "string" && parseCalendarDate(value) !== null,
			)
			.nullable(),
		control: { kind: "date" },
		text: (value) => value ?? "",
		read(text) {
			const typed = text.trim();
			if (typed === "") return { value: null };
			const value = parseCalendarDate(typed);
			return value ? { value } : { problem: "Type a date like 2026-09-30, or nothing." };
		},
		words: (value) => (value ? formatDate(value, usualWriting) : none),
	};
}
