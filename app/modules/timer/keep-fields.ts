import { clockReading } from "#app/lib/local-day.ts";
import { parseSheetDate } from "#app/modules/time/sheet-date.ts";
import type { Keep } from "./kept-parts.ts";

/** What a form says of how much of a timer is kept; null where it says nothing, undefined where nobody can read it. */
export function readKeep(form: FormData, zone: string): Keep | "none" | null | undefined {
	switch (String(form.get("keep") ?? "")) {
		case "":
			return null;
		case "all":
			return { kind: "all" };
		case "none":
			return "none";
		case "part": {
			const from = momentField(form, "from", zone, "first");
			const until = momentField(form, "until", zone, "last");
			return from && until ? { kind: "part", from, until } : undefined;
		}
		default:
			return undefined;
	}
}

/**
 * A date and a time as a browser's field sends them, by the clocks of `zone`. One that comes twice is the first of two
 * for a start and the last for an end: nothing that was worked is lost; one that clocks skip is when they skip it.
 */
function momentField(
	form: FormData,
	name: string,
	zone: string,
	which: "first" | "last",
): Date | null {
	const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(String(form.get(name) ?? ""));
	const date = match && parseSheetDate(match[1] ?? "");
	const minute = Number(match?.[2]) * 60 + Number(match?.[3]);
	if (!date || !(minute >= 0 && minute < 1440)) return null;
	const reading = clockReading(zone, date, minute);
	if (reading.kind === "never") return reading.from;
	if (reading.kind === "once") return reading.at;
	return reading.at[which === "first" ? 0 : 1];
}
