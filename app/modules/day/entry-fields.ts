import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { isId } from "#app/lib/id.ts";
import { parseSheetDate } from "#app/modules/time/sheet-date.ts";
import type { SpanFields } from "#app/modules/time/span-fields.ts";
import type { Which } from "#app/modules/time/timed-span.ts";

/** What the form of an entry sends. */
export type EntryFields = {
	/** The entry that it changes, as it was seen; null adds one. */
	entry: { id: string; version: number } | null;
	/** Another one moves the entry there. */
	date: CalendarDate | null;
	taskId: string;
	typed: SpanFields;
	/** What stood in the form without anybody's typing. */
	seen: SpanFields;
	which: Partial<Record<"start" | "end", Which>>;
	note: string;
	tagIds: string[];
	/** Why it was worked on a day that they have off. */
	reason: string;
	/** What passes midnight may be cut there. */
	split: boolean;
};

/** Reads the form; null when it is none that the page makes. */
export function readEntryFields(form: FormData): EntryFields | null {
	const text = (name: string) => String(form.get(name) ?? "");
	const [id = "", version = ""] = text("entry").split(" ");
	const isNew = text("entry") === "";
	if (!isNew && !(isId(id) && /^\d{1,9}$/.test(version))) return null;
	const spanOf = (prefix: string) => ({
		duration: text(`${prefix}duration`),
		start: text(`${prefix}start`),
		end: text(`${prefix}end`),
	});
	return {
		entry: isNew ? null : { id, version: Number(version) },
		date: parseSheetDate(text("on")),
		taskId: text("task"),
		typed: spanOf(""),
		seen: spanOf("seen-"),
		which: whichOf(text),
		note: text("note").replace(/\r\n?/g, "\n").trim(),
		tagIds: form.getAll("tag").map(String).filter(isId),
		reason: text("reason").trim(),
		split: text("split") === "yes",
	};
}

function whichOf(text: (name: string) => string): EntryFields["which"] {
	const which: EntryFields["which"] = {};
	for (const field of ["start", "end"] as const) {
		const value = text(`${field}-which`);
		if (value === "first" || value === "second") which[field] = value;
	}
	return which;
}
