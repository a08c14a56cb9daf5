import { type Narrowing, narrowings, type ReportQuery } from "./report-query.ts";

export type Named = { readonly id: string; readonly name: string };

export type ReportNames = {
	/** To choose from: everyone and everything that may have time, archived ones included. */
	readonly clients: readonly Named[];
	readonly members: readonly Named[];
	/** What the report is narrowed down to. */
	readonly project: Named | null;
	readonly task: Named | null;
};

/** What a report is narrowed down to, as far as it still exists: `Client: Mzansi Mutual`. */
export function narrowedTo(
	query: ReportQuery,
	names: ReportNames,
): { narrowing: Narrowing; name: string }[] {
	return narrowings.flatMap((narrowing) => {
		const known = nameOf(narrowing, query[narrowing], names);
		return known ? [{ narrowing, name: known.name }] : [];
	});
}

function nameOf(narrowing: Narrowing, id: string | undefined, names: ReportNames) {
	switch (narrowing) {
		case "client":
			return names.clients.find((client) => client.id === id);
		case "member":
			return names.members.find((member) => member.id === id);
		case "project":
			return names.project;
		case "task":
			return names.task;
		default:
			return narrowing satisfies never;
	}
}
