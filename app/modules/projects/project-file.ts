import { csvText } from "#app/lib/csv.ts";
import { decimalHours } from "#app/lib/sheet.ts";
import type { ListedProject } from "./project-list.server.ts";
import type { CapturedTime } from "./project-time.server.ts";

type Times = Partial<Record<string, CapturedTime>>;

/** A list of projects as CSV; hours, in decimals, only of the projects in `times`. */
export function projectFile(projects: readonly ListedProject[], times: Times | null): string {
	const columns = [
		"Client",
		"Project",
		"Code",
		"Billable",
		"State",
		"Open tasks",
		"Starts",
		"Ends",
	];
	return csvText([
		[...columns, ...(times ? ["Hours", "Last captured"] : [])],
		...projects.map((project) => [
			project.client,
			project.name,
			project.code ?? "",
			project.billable ? "yes" : "no",
			project.archivedAt ? "archived" : "open",
			project.openTasks,
			project.startsOn ?? "",
			project.endsOn ?? "",
			...(times ? timeOf(times[project.id]) : []),
		]),
	]);
}

function timeOf(time: CapturedTime | undefined): (string | number)[] {
	return time ? [decimalHours(time.minutes), time.last ?? ""] : ["", ""];
}
