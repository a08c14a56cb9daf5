import { type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import { weekdayName } from "#app/lib/date-text.ts";
import type { Writing } from "#app/lib/writing.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import type { Author } from "#app/modules/time/change-timesheet.server.ts";
import { refusals } from "#app/modules/time/refusals.ts";
import { refused } from "#app/modules/time/refuse.server.ts";
import { type EntryPart, saveEntry } from "#app/modules/time/save-entry.server.ts";
import type { StoredEntry } from "#app/modules/time/stored-entry.ts";
import { REASON_LENGTH } from "#app/modules/time/worked-days/day-off.ts";
import {
	explainDayOff,
	unexplainedDaysOff,
} from "#app/modules/time/worked-days/worked-days.server.ts";
import { isProblem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { dayEntries } from "./day-entries.server.ts";
import type { DayEntry } from "./day-entry.ts";
import type { EntryFields } from "./entry-fields.ts";
import { entryParts, type PartsReading } from "./entry-parts.ts";
import { entryText } from "./entry-text.ts";

/** `errors` by field; "" is the whole form. */
export type RefusedEntry = {
	kind: "refused";
	status: number;
	errors: Partial<Record<"task" | "duration" | "start" | "end" | "note" | "reason" | "", string>>;
	ask?: "start" | "end";
	split?: string;
	/** The day off for which it lacks why they worked: "Thursday is Heritage Day". */
	dayOff?: string;
	/** The version to send again, where somebody else changed the entry and this one is to stay. */
	version?: number;
};
export type DaySaved = {
	kind: "saved";
	changeId: string | null;
	minutes: number;
	date: CalendarDate;
};

/** Saves what the form of a day says, or answers what is wrong with it beside each field. */
export async function saveDayEntry(
	db: TenantDb,
	author: Author,
	fields: EntryFields,
	/** The day on whose page the form stands. */
	page: CalendarDate,
	writing: Writing,
): Promise<DaySaved | RefusedEntry> {
	const { entry, taskId, note, tagIds } = fields;
	const date = fields.date ?? page;
	const current = entry ? await currentEntry(db, author, entry.id, page) : null;
	const { TIME_ZONE: zone } = await readSettings(db, date);
	const reading = entryParts(fields, { date, zone, writing }, current);
	if (reading.kind === "refused") return refusedFields(reading);
	if (taskId === "") return refusedFields({ errors: { task: "Choose what it was for." } });
	const daysOff = await unexplainedDaysOff(db, author.memberId, grownDates(reading.parts, current));
	const lacking = lackingReason(daysOff, fields.reason);
	if (lacking) return refusedFields(lacking);
	const wish = {
		...{ taskId, note, tagIds, parts: reading.parts },
		entry: entry && { ...entry, date: page },
	};
	const saved = await saveEntry(db, author, wish, writing).catch(asRefused);
	if (saved.kind === "refused") return saved;
	if (saved.kind === "conflict") return conflict(saved.now, writing);
	for (const day of daysOff.keys())
		await explainDayOff(db, author, calendarDate(day), fields.reason);
	const minutes = reading.parts.reduce((sum, part) => sum + part.minutes, 0);
	return { kind: "saved", changeId: saved.changeId, minutes, date };
}

/** Days to which an entry brings more than it has on them. */
function grownDates(parts: readonly EntryPart[], current: DayEntry | null): CalendarDate[] {
	const grown = parts.filter(
		({ date, minutes }) => current?.date !== date || minutes > current.minutes,
	);
	return grown.map(({ date }) => date);
}

function lackingReason(daysOff: ReadonlyMap<string, string>, reason: string) {
	const [[date, name] = []] = daysOff;
	if (!date || (reason !== "" && reason.length <= REASON_LENGTH)) return null;
	const dayOff = `${weekdayName(calendarDate(date))} is ${name}`;
	const message = reason === "" ? `${dayOff}. Worked anyway? Say why.` : tooLong;
	return { errors: { reason: message }, dayOff };
}

const tooLong = refusals["worked.reason"].message;

async function currentEntry(db: TenantDb, author: Author, id: string, date: CalendarDate) {
	const found = (await dayEntries(db, author.member, date)).find((each) => each.id === id);
	if (!found) throw refused("entry.gone");
	return found;
}

function refusedFields({
	errors,
	...rest
}:
	| Pick<RefusedEntry, "errors" | "ask" | "split" | "dayOff">
	| Exclude<PartsReading, { kind: "parts" }>): RefusedEntry {
	return { ...rest, kind: "refused", status: 422, errors };
}

/** What a person can mend in the form stays on it; nothing of it was written yet. */
function asRefused(error: unknown): RefusedEntry {
	if (!isProblem(error)) throw error;
	const field = fieldOf(error.code);
	return { kind: "refused", status: error.status, errors: { [field]: error.message } };
}

function fieldOf(code: string): keyof RefusedEntry["errors"] {
	if (code.startsWith("task.")) return "task";
	if (code === "entry.overlaps") return "start";
	if (code === "day.full" || code === "step.needed") return "duration";
	return code === "note.too_long" ? "note" : "";
}

function conflict(now: StoredEntry, writing: Writing): RefusedEntry {
	const message = `This entry was changed elsewhere meanwhile: it is ${entryText(now, writing)}. Save once more to keep yours.`;
	return { kind: "refused", status: 409, errors: { "": message }, version: now.version };
}
