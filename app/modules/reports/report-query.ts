import type { CalendarDate } from "#app/lib/calendar-date.ts";

/** What a line of a report stands for. */
export const groupings = ["client", "project", "task", "member", "entry"] as const;
export type Grouping = (typeof groupings)[number];

/** What a report may be narrowed down to, by id. */
export const narrowings = ["client", "project", "task", "member"] as const;
export type Narrowing = (typeof narrowings)[number];

export type ReportQuery = {
	readonly by: Grouping;
	readonly from: CalendarDate;
	/** The last day, included. */
	readonly to: CalendarDate;
} & { readonly [narrowing in Narrowing]?: string };

export const groupingNames: Record<Grouping, string> = {
	client: "Client",
	project: "Project",
	task: "Task",
	member: "Person",
	entry: "Entry",
};

/** The search part of a report's address, complete, so that it shows the same to whom it is sent. */
export function reportSearch(query: ReportQuery, page = 1): string {
	const search = new URLSearchParams({ by: query.by, from: query.from, to: query.to });
	for (const narrowing of narrowings) {
		const id = query[narrowing];
		if (id) search.set(narrowing, id);
	}
	if (page > 1) search.set("page", String(page));
	return `?${search}`;
}

/** The same report without one of its narrowings. */
export function widened(query: ReportQuery, narrowing: Narrowing): ReportQuery {
	const { [narrowing]: _, ...rest } = query;
	return rest;
}

/** What a line's name leads to: the lines that it is made of. */
export function insideLine(query: ReportQuery, id: string): ReportQuery {
	switch (query.by) {
		case "client":
			return { ...query, by: "project", client: id };
		case "project":
			return { ...query, by: "task", project: id };
		case "task":
			return { ...query, by: "member", task: id };
		case "member":
			return { ...query, by: "project", member: id };
		case "entry":
			return query;
		default:
			return query.by satisfies never;
	}
}

/** The entries that a line's number is the sum of. */
export function entriesOfLine(query: ReportQuery, id: string): ReportQuery {
	return query.by === "entry" ? query : { ...query, [query.by]: id, by: "entry" };
}
