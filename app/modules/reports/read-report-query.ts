import { addDays, type CalendarDate, daysBetween, weekStart } from "#app/lib/calendar-date.ts";
import { isId } from "#app/lib/id.ts";
import { parseSheetDate } from "#app/modules/time/sheet-date.ts";
import { areTags } from "./inside-line.ts";
import { presets } from "./presets.ts";
import {
	type Grouping,
	groupings,
	type LineGrouping,
	lineGroupings,
	narrowings,
	type ReportQuery,
	switches,
} from "./report-query.ts";
import { isBuiltin } from "./saved/builtin-reports.ts";

export type PeriodErrors = { readonly from?: string; readonly to?: string };

export type ReadQuery = {
	readonly query: ReportQuery;
	/** Of what was typed into the dates; the query then has the usual ones. */
	readonly errors: PeriodErrors;
	readonly page: number;
};

/** Three years, leap day included. */
const longest = 1_096;
/** Of reports by day or week, and of words in notes, which every single entry is looked through for: a leap year. */
const longestByEntry = 366;

/**
 * Reads a report's address. Without dates it is the 13 weeks up to today. What nobody typed (a grouping, an
 * id) is passed over when it is unknown; a date that somebody typed is told about.
 */
export function readReportQuery(
	search: URLSearchParams,
	today: CalendarDate,
	weekStartsOn: number,
): ReadQuery {
	const usual = { from: addDays(weekStart(today, weekStartsOn), -84), to: today };
	const preset = presetOf(search, today, weekStartsOn);
	const { from: first, to: last } = preset ?? usual;
	const typed = { from: search.get("from") ?? first, to: search.get("to") ?? last };
	const asked = { ...grouped(search), ...narrowed(search), ...(preset && { period: preset.key }) };
	const errors = periodErrors(typed.from, typed.to, asked);
	const from = parseSheetDate(typed.from);
	const to = parseSheetDate(typed.to);
	const isWhole = from && to && !errors.from && !errors.to;
	return {
		query: { ...(isWhole ? { from, to } : usual), ...asked },
		errors,
		page: asPage(search.get("page")),
	};
}

/** Days that are typed beat days that move along. */
function presetOf(search: URLSearchParams, today: CalendarDate, weekStartsOn: number) {
	if (search.has("from") || search.has("to")) return null;
	return presets(today, weekStartsOn).find(({ key }) => key === search.get("period")) ?? null;
}

type Asked = Omit<ReportQuery, "from" | "to">;

function periodErrors(fromText: string, toText: string, asked: Asked): PeriodErrors {
	const from = parseSheetDate(fromText);
	const to = parseSheetDate(toText);
	if (!from || !to) {
		return {
			...(from ? {} : { from: notADay(fromText) }),
			...(to ? {} : { to: notADay(toText) }),
		};
	}
	if (from > to) return { to: "The last day is before the first. Swap them." };
	const days = daysBetween(from, to) + 1;
	if (days > longest) {
		return { from: "A report covers up to three years. Choose a later first day." };
	}
	if (days > longestByEntry && needsEntries(asked)) {
		return {
			from: "By day, by week and by words in notes a report covers up to one year. Choose a later first day.",
		};
	}
	return {};
}

function needsEntries({ by, inside, note }: Asked): boolean {
	return [by, inside].some((each) => each === "day" || each === "week") || note !== undefined;
}

function notADay(text: string): string {
	return text === "" ? "Choose a day." : `“${text.slice(0, 20)}” is no day. Type it as 2026-09-01.`;
}

function grouped(search: URLSearchParams): { by: Grouping; inside?: LineGrouping } {
	const by = groupings.find((each) => each === search.get("by")) ?? "client";
	const inside = lineGroupings.find((each) => each === search.get("inside"));
	return by !== "entry" && inside && inside !== by ? { by, inside } : { by };
}

function narrowed(search: URLSearchParams): Omit<Asked, "by" | "inside"> {
	const ids = narrowings.map((name) => [name, search.get(name) ?? ""] as const);
	const yesNo = switches.map((name) => [name, search.get(name)] as const);
	const tags = search.get("tags") ?? "";
	const saved = search.get("saved") ?? "";
	const note = (search.get("note") ?? "").trim().replace(/\s+/g, " ").slice(0, 100);
	return {
		...Object.fromEntries(ids.filter(([, id]) => isId(id))),
		...(areTags(tags) ? { tags } : {}),
		...Object.fromEntries(yesNo.filter(([, value]) => value === "yes" || value === "no")),
		...(note === "" ? {} : { note }),
		...(isSavedId(saved) ? { saved } : {}),
	};
}

function isSavedId(id: string): boolean {
	return isId(id) || isBuiltin(id);
}

function asPage(text: string | null): number {
	const page = Number(text ?? 1);
	return Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1;
}
