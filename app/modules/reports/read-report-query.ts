import { addDays, type CalendarDate, daysBetween, weekStart } from "#app/lib/calendar-date.ts";
import { isId } from "#app/lib/id.ts";
import { parseSheetDate } from "#app/modules/time/sheet-date.ts";
import { type Grouping, groupings, narrowings, type ReportQuery } from "./report-query.ts";

export type PeriodErrors = { readonly from?: string; readonly to?: string };

export type ReadQuery = {
	readonly query: ReportQuery;
	/** Of what was typed into the dates; the query then has the usual ones. */
	readonly errors: PeriodErrors;
	readonly page: number;
};

/** Three years, leap day included. */
const longest = 1_096;

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
	const typed = { from: search.get("from") ?? usual.from, to: search.get("to") ?? usual.to };
	const errors = periodErrors(typed.from, typed.to);
	const from = parseSheetDate(typed.from);
	const to = parseSheetDate(typed.to);
	const isWhole = from && to && !errors.from && !errors.to;
	return {
		query: {
			by: asGrouping(search.get("by")),
			...(isWhole ? { from, to } : usual),
			...narrowed(search),
		},
		errors,
		page: asPage(search.get("page")),
	};
}

function periodErrors(fromText: string, toText: string): PeriodErrors {
	const from = parseSheetDate(fromText);
	const to = parseSheetDate(toText);
	if (!from || !to) {
		return {
			...(from ? {} : { from: notADay(fromText) }),
			...(to ? {} : { to: notADay(toText) }),
		};
	}
	if (from > to) return { to: "The last day is before the first. Swap them." };
	if (daysBetween(from, to) >= longest) {
		return { from: "A report covers up to three years. Choose a later first day." };
	}
	return {};
}

function notADay(text: string): string {
	return text === "" ? "Choose a day." : `“${text.slice(0, 20)}” is no day. Type it as 2026-09-01.`;
}

function asGrouping(text: string | null): Grouping {
	return groupings.find((grouping) => grouping === text) ?? "client";
}

function narrowed(search: URLSearchParams) {
	const pairs = narrowings.map((narrowing) => [narrowing, search.get(narrowing) ?? ""] as const);
	return Object.fromEntries(pairs.filter(([, id]) => isId(id)));
}

function asPage(text: string | null): number {
	const page = Number(text ?? 1);
	return Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1;
}
