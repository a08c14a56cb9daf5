import type { CopiedTable } from "#db/archive/readable-copy.ts";

/** What each table is, in the order in which somebody would look for it. */
const about: Readonly<Record<string, string>> = {
	members: "everybody who is or was in the workspace",
	invitations: "who was invited by mail",
	roles: "roles of the company's own",
	teams: "teams",
	team_members: "who is in which team",
	grants: "rights on single clients and projects",
	clients: "clients",
	projects: "projects; client_name is whose",
	tasks: "tasks of projects",
	time_entries: "hours: one row a piece of work, minutes in whole numbers",
	week_rows: "rows that people put on their week",
	settings: "what the workspace decided for itself, from which day on",
	audit_lines: "who did what when, with before and after",
	files: "the stored files; they are in the folder files, under their id",
	mail_deliveries: "mails that were sent, and what became of them",
	sign_ins: "who signed in when, how and from where",
};

/** The README.txt of a copy: what there is and how to read it. */
export function readme(
	workspace: string,
	now: Date,
	tables: readonly CopiedTable[],
	files: number,
): string {
	const rank = new Map(Object.keys(about).map((name, index) => [name, index]));
	const sorted = [...tables].sort(
		(a, b) =>
			(rank.get(a.name) ?? 99) - (rank.get(b.name) ?? 99) || a.name.localeCompare(b.name, "en"),
	);
	return [
		`${workspace}: a copy of everything`,
		`Made by Crowdminder on ${now.toISOString()}, as everything was at that moment.`,
		"",
		"csv/   each table for a spreadsheet (UTF-8, with headings)",
		"json/  the same for programs: a list of rows, one a line",
		`files/ the stored files (${files})`,
		"",
		"Times are in UTC. Beside the id of a person, client, project or task stands its name.",
		"Passwords, tokens and other secrets are not in it. A text in a CSV file that a spreadsheet",
		"would run as a formula has an apostrophe in front; in the JSON files it has none.",
		"",
		...sorted.map(
			({ name, rows }) => `${name} (${rows} rows)${about[name] ? `: ${about[name]}` : ""}`,
		),
		"",
	].join("\r\n");
}
