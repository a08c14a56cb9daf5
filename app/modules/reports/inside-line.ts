import { addDays, type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import { isId } from "#app/lib/id.ts";
import { parseSheetDate } from "#app/modules/time/sheet-date.ts";
import { firstOfNextMonth } from "./presets.ts";
import type { LineGrouping, ReportQuery } from "./report-query.ts";

/** What a line's name leads to: the lines that it is made of. */
export function insideLine(query: ReportQuery, id: string): ReportQuery {
	const { by } = query;
	if (by === "entry") return query;
	const { inside, ...rest } = lineOf(query, by, id);
	return { ...rest, by: inside ?? usualInside[by] };
}

/** The entries that a line's number is the sum of. */
export function entriesOfLine(query: ReportQuery, id: string): ReportQuery {
	const { by } = query;
	if (by === "entry") return query;
	const { inside: _, ...rest } = lineOf(query, by, id);
	return { ...rest, by: "entry" };
}

/** The report of one line alone, grouped as it was. */
export function lineOf(query: ReportQuery, by: LineGrouping, id: string): ReportQuery {
	switch (by) {
		case "day":
		case "week":
		case "month":
			return ofDates(query, by, calendarDate(id));
		case "tag":
			return { ...query, tags: id };
		default:
			return { ...query, [by]: id };
	}
}

/** Is it an id that a line of this grouping may have? What stands in an address may be anything. */
export function isLineId(by: LineGrouping, id: string): boolean {
	if (by === "day" || by === "week" || by === "month") return parseSheetDate(id) !== null;
	return by === "tag" ? areTags(id) : isId(id);
}

/** Ids of tags with dots between, or `none`. */
export function areTags(text: string): boolean {
	return text === "none" || (text !== "" && text.split(".").every(isId));
}

const usualInside: Record<LineGrouping, LineGrouping> = {
	client: "project",
	project: "task",
	task: "member",
	member: "project",
	tag: "project",
	day: "task",
	week: "task",
	month: "client",
};

/** The line's days, as far as the report has them; they do not move along with today. */
function ofDates(
	{ period: _, ...query }: ReportQuery,
	by: "day" | "week" | "month",
	first: CalendarDate,
): ReportQuery {
	const lasts = {
		day: first,
		week: addDays(first, 6),
		month: addDays(firstOfNextMonth(first), -1),
	};
	const { from, to } = query;
	const last = lasts[by];
	const [begins, ends] = [first >= from, last <= to];
	return { ...query, from: begins ? first : from, to: ends ? last : to };
}
