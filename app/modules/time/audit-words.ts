import { parseCalendarDate } from "#app/lib/calendar-date.ts";
import { formatDayShort, weekdayShort } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import type { Writing } from "#app/lib/writing.ts";
import {
	type AuditFacts,
	auditWords,
	type Change,
	fieldOf,
	type Telling,
	textOf,
} from "#app/modules/audit/words.ts";

const cells = { object: tasksOf, path: sheetOf, changes: minutesByCell };

export const timeAuditWords = auditWords(
	"time",
	{ name: "Name", reason: "Why" },
	{
		"tag:create": "made the tag {object}",
		"tag:rename": "renamed the tag {object}",
		"tag:archive": "archived the tag {object}",
		"tag:restore": "opened the tag {object} again",
		"time-entry:timer": { say: "captured time by the timer on {object}", ...cells },
		"time-entry:capture": { say: whoseTime("changed {whose} time on {object}"), ...cells },
		"time-entry:remove": { say: whoseTime("removed {whose} time from {object}"), ...cells },
		"time-entry:note": {
			say: whoseTime("changed {whose} note on {object}"),
			object: tasksOf,
			path: sheetOf,
		},
		"time-entry:edit": { say: whoseTime("changed {whose} entry on {object}"), ...cells },
		"time-entry:bill": {
			say: whoseTime("said whether {whose} time on {object} is billed"),
			object: tasksOf,
			path: sheetOf,
		},
		"time-entry:add": { say: whoseTime("added to {whose} time on {object}"), ...cells },
		"timesheet:work-day-off": {
			say: whoseTime("said why {whose} day off, {object}, was worked"),
			object: ({ after }, { writing }) => dayText(textOf(after, "date") ?? "", writing),
		},
		"timesheet:copy": { say: whoseTime("copied onto {whose} week: {object}"), ...cells },
		"timesheet:undo": { say: whoseTime("took a change of {whose} time back: {object}"), ...cells },
		"week-row:add": {
			say: whoseTime("put {object} on {whose} week"),
			object: tasksOf,
			path: sheetOf,
		},
		"week-row:remove": {
			say: whoseTime("took {object} off {whose} week"),
			object: tasksOf,
			path: sheetOf,
		},
	},
);

/** Whose time it was: their own, or that of somebody they wrote it for. */
function whoseTime(words: string) {
	return ({ actorId, objectId }: AuditFacts, { nameOf }: Telling): string => {
		const name = actorId === objectId ? null : nameOf(objectId ?? "");
		return words.replace("{whose}", name ? `${name}’s` : "their");
	};
}

/** More tasks than these are counted. */
const mostNamed = 3;

function tasksOf(facts: AuditFacts, { nameOf }: Telling): string | undefined {
	const ids = [...new Set(touched(facts).map((each) => textOf(each, "taskId") ?? ""))];
	if (ids.length === 0) return undefined;
	if (ids.length > mostNamed) return `${ids.length} tasks`;
	return ids.map((id) => nameOf(id) ?? "a task").join(", ");
}

/** The member's week in which it was. */
function sheetOf(facts: AuditFacts): string | undefined {
	const [first] = touched(facts);
	const date = textOf(first, "date") ?? textOf(first, "weekStart");
	return date && facts.objectId ? `/time/team/${facts.objectId}/${date}` : undefined;
}

/** The minutes of each cell that was touched: "Data mapping, Wed 23 Sep". */
function minutesByCell({ before, after }: AuditFacts, { nameOf, writing }: Telling): Change[] {
	const [was, is] = [minutesIn(before), minutesIn(after)];
	const keys = [...new Set([...was.keys(), ...is.keys()])].sort();
	return keys
		.filter((key) => was.get(key) !== is.get(key))
		.map((key) => {
			const [date = "", taskId = ""] = key.split("/");
			const label = `${nameOf(taskId) ?? "A task"}, ${dayText(date, writing)}`;
			return { label, before: timeText(was.get(key)), after: timeText(is.get(key)) };
		});
}

function minutesIn(part: unknown): Map<string, number> {
	const sums = new Map<string, number>();
	for (const entry of listIn(part, "entries")) {
		const key = `${textOf(entry, "date")}/${textOf(entry, "taskId")}`;
		sums.set(key, (sums.get(key) ?? 0) + Number(fieldOf(entry, "minutes") ?? 0));
	}
	return sums;
}

function timeText(minutes: number | undefined): string | null {
	return minutes === undefined ? null : formatMinutes(minutes);
}

function dayText(text: string, writing: Writing): string {
	const date = parseCalendarDate(text);
	return date ? `${weekdayShort(date)} ${formatDayShort(date, writing)}` : text;
}

function touched({ before, after }: AuditFacts): unknown[] {
	return [before, after].flatMap((part) => [...listIn(part, "entries"), ...listIn(part, "rows")]);
}

function listIn(part: unknown, field: string): unknown[] {
	const list = fieldOf(part, field);
	return Array.isArray(list) ? list : [];
}
