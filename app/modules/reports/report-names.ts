import {
	type Filter,
	groupingNames,
	type Narrowing,
	narrowings,
	type ReportQuery,
} from "./report-query.ts";

export type Named = { readonly id: string; readonly name: string };

export type ReportNames = {
	/** To choose from: everyone and everything that may have time, archived ones included. */
	readonly clients: readonly Named[];
	readonly members: readonly Named[];
	readonly teams: readonly Named[];
	readonly tags: readonly Named[];
	/** Of the client that the report is narrowed to, or else all. */
	readonly projects: readonly Named[];
	/** Of the project that the report is narrowed to. */
	readonly tasks: readonly Named[];
};

/** What a report is narrowed down to, as far as it still exists. */
export type Applied = { readonly filter: Filter; readonly text: string };

const labels = { ...groupingNames, team: "Team", tag: "Tag" };

/** `Client: Mzansi Mutual`, `Billable only`, `Note has “workshop”` */
export function narrowedTo(query: ReportQuery, names: ReportNames): Applied[] {
	const byId = narrowings.flatMap((filter) => {
		const known = listOf(filter, names).find(({ id }) => id === query[filter]);
		return known ? [{ filter, text: `${labels[filter]}: ${known.name}` }] : [];
	});
	const { tags, billable, approved, note } = query;
	return [
		...byId,
		...(tags ? [{ filter: "tags" as const, text: tagsText(tags, names) }] : []),
		...(billable
			? [
					{
						filter: "billable" as const,
						text: billable === "yes" ? "Billable only" : "Internal only",
					},
				]
			: []),
		...(approved
			? [
					{
						filter: "approved" as const,
						text: approved === "yes" ? "Approved only" : "Not approved yet",
					},
				]
			: []),
		...(note ? [{ filter: "note" as const, text: `Note has “${note}”` }] : []),
	];
}

function tagsText(tags: string, names: ReportNames): string {
	if (tags === "none") return "Without tags";
	const ids = tags.split(".");
	const known = names.tags.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
	return `Tagged ${known.join(", ") || "otherwise"}`;
}

function listOf(narrowing: Narrowing, names: ReportNames): readonly Named[] {
	switch (narrowing) {
		case "client":
			return names.clients;
		case "member":
			return names.members;
		case "project":
			return names.projects;
		case "task":
			return names.tasks;
		case "team":
			return names.teams;
		case "tag":
			return names.tags;
		default:
			return narrowing satisfies never;
	}
}
