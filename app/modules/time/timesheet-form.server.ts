import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { isId } from "#app/lib/id.ts";
import type { WantedEdit } from "./change-entries.server.ts";
import type { SeenEntry } from "./edit-entries.ts";
import { readCell } from "./read-cell.ts";
import { refused } from "./refuse.server.ts";
import { parseSheetDate } from "./sheet-date.ts";

/** The id in a field of a form; refused when there is none. */
export function idField(form: FormData, name: string): string {
	const id = String(form.get(name));
	if (!isId(id)) throw refused("form.unknown");
	return id;
}

/** The most entries that one request may change. */
const MOST_ENTRIES = 1_000;

/** Which entries, as they were seen: each `entry` holds `<date> <id> <version>`. */
export function entryFields(form: FormData): SeenEntry[] {
	const seen = form.getAll("entry").map((value) => readSeen(String(value)));
	if (seen.length === 0 || seen.length > MOST_ENTRIES) throw refused("form.unknown");
	return seen;
}

/** What is wanted of them: only what the form holds changes. */
export function editFields(form: FormData): WantedEdit {
	return {
		...(form.has("note") && { note: noteField(form) }),
		...(form.has("time") && { minutes: minutesField(form) }),
		...(form.has("tags") && { tagIds: idsIn(form, "tags") }),
		...(form.has("addTag") && { addTagIds: idsIn(form, "addTag") }),
		...(form.has("removeTag") && { removeTagIds: idsIn(form, "removeTag") }),
		...(form.has("task") && { taskId: idField(form, "task") }),
	};
}

/** Whether entries are billed: `yes`, `no`, or empty to follow project and task. */
export function billableField(form: FormData): boolean | null {
	const value = form.get("billable");
	if (value === "") return null;
	if (value !== "yes" && value !== "no") throw refused("form.unknown");
	return value === "yes";
}

/** The text of a note, with line breaks of one kind. */
export function noteField(form: FormData): string {
	return String(form.get("note") ?? "")
		.replace(/\r\n?/g, "\n")
		.trim();
}

/** A typed duration of an entry in minutes. */
export function minutesField(form: FormData): number {
	const reading = readCell(String(form.get("time")));
	if (reading.kind !== "minutes") throw refused("entry.duration");
	return reading.minutes;
}

/** The date in a field. */
export function dateField(form: FormData, name: string): CalendarDate {
	const date = parseSheetDate(String(form.get(name)));
	if (!date) throw refused("form.unknown");
	return date;
}

function readSeen(text: string): SeenEntry {
	const [day = "", id = "", version = ""] = text.split(" ");
	const date = parseSheetDate(day);
	if (!date || !isId(id) || !/^\d+$/.test(version)) throw refused("form.unknown");
	return { id, version: Number(version), date };
}

/** Ids in fields of a name, several in one parted by spaces. */
function idsIn(form: FormData, name: string): string[] {
	const ids = form.getAll(name).flatMap((value) => String(value).split(" ").filter(Boolean));
	if (!ids.every(isId)) throw refused("form.unknown");
	return ids;
}
