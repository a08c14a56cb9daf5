import type { CalendarDate } from "#app/lib/calendar-date.ts";
import type { PresetKey } from "./presets.ts";

/** What a line of a report stands for. */
export const lineGroupings = [
	"client",
	"project",
	"task",
	"member",
	"tag",
	"day",
	"week",
	"month",
] as const;
export type LineGrouping = (typeof lineGroupings)[number];

/** The entries themselves come last. */
export const groupings = [...lineGroupings, "entry"] as const;
export type Grouping = (typeof groupings)[number];

/** What a report may be narrowed down to, by id. */
export const narrowings = ["client", "project", "task", "member", "team", "tag"] as const;
export type Narrowing = (typeof narrowings)[number];

/** What a report may be narrowed down to, yes or no. */
export const switches = ["billable", "approved"] as const;
export type Switch = (typeof switches)[number];
export type YesNo = "yes" | "no";

export type ReportQuery = {
	readonly by: Grouping;
	/** What each line is made of, below it. */
	readonly inside?: LineGrouping;
	readonly from: CalendarDate;
	/** The last day, included. */
	readonly to: CalendarDate;
	/** Days that move along with today; without it they are these for ever. */
	readonly period?: PresetKey;
	/** The saved report that it was begun from. */
	readonly saved?: string;
	/** The tags of a line, all of them and no other: their ids with dots between, or `none`. */
	readonly tags?: string;
	/** Words in the note. */
	readonly note?: string;
} & { readonly [narrowing in Narrowing]?: string } & { readonly [name in Switch]?: YesNo };

export const groupingNames: Record<Grouping, string> = {
	client: "Client",
	project: "Project",
	task: "Task",
	member: "Person",
	tag: "Tags",
	day: "Day",
	week: "Week",
	month: "Month",
	entry: "Entry",
};

/** The search part of a report's address, complete, so that it shows the same to whom it is sent. */
export function reportSearch(query: ReportQuery, more: Readonly<Record<string, string>> = {}) {
	const { by, from, to, period } = query;
	const search = new URLSearchParams(period ? { by, period } : { by, from, to });
	for (const name of ["inside", ...narrowings, "tags", ...switches, "note", "saved"] as const) {
		const value = query[name];
		if (value) search.set(name, value);
	}
	for (const [name, value] of Object.entries(more)) search.set(name, value);
	return `?${search}`;
}

/** The report's page with these lines on it. */
export function pageSearch(query: ReportQuery, page: number): string {
	return reportSearch(query, page > 1 ? { page: String(page) } : {});
}

/** What a report can be widened by, one after the other. */
export type Filter = Narrowing | Switch | "tags" | "note";

/** The same report without one of its filters. */
export function widened(query: ReportQuery, filter: Filter): ReportQuery {
	const { [filter]: _, ...rest } = query;
	return rest;
}
