import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { isId } from "#app/lib/id.ts";
import { refused } from "./refuse.server.ts";
import { parseSheetDate } from "./sheet-date.ts";

/** The id in a field of a form; refused when there is none. */
export function idField(form: FormData, name: string): string {
	const id = String(form.get(name));
	if (!isId(id)) throw refused("form.unknown");
	return id;
}

/** Which entry, as it was seen, and the note to write: `entry` holds `<date> <id> <version>`. */
export function noteFields(form: FormData): {
	entry: { id: string; version: number; date: CalendarDate };
	note: string;
} {
	const [day = "", id = "", version = ""] = String(form.get("entry")).split(" ");
	const date = parseSheetDate(day);
	if (!date || !isId(id) || !/^\d+$/.test(version)) throw refused("form.unknown");
	const note = String(form.get("note") ?? "")
		.replace(/\r\n?/g, "\n")
		.trim();
	return { entry: { id, version: Number(version), date }, note };
}
