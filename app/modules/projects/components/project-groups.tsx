import { Link } from "@remix-run/react";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatDateShort } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import type { Writing } from "#app/lib/writing.ts";
import { Dot } from "#app/ui/dot.tsx";
import { Table } from "#app/ui/table.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { ListedProject } from "../project-list.server.ts";
import type { CapturedTime } from "../project-time.server.ts";

type Times = Partial<Record<string, CapturedTime>>;

type ProjectGroupsProps = {
	projects: readonly Omit<ListedProject, "archivedAt">[];
	/** What was captured on each, as far as the reader may see it; null for who may see none. */
	times: Times | null;
	/** Whether a client's name leads to the client. */
	linksClients: boolean;
};

/** Projects under their clients: a table from tablets on, a list on a phone. */
export function ProjectGroups({ projects, times, linksClients }: ProjectGroupsProps) {
	return (
		<>
			<Table caption="Projects by client" className="max-md:hidden">
				<thead>
					<tr>
						<th scope="col">Project</th>
						<th scope="col" className="num">
							Open tasks
						</th>
						{times && (
							<>
								<th scope="col" className="num">
									Captured
								</th>
								<th scope="col" className="num">
									Last captured
								</th>
							</>
						)}
						<th scope="col" className="num">
							Ends
						</th>
					</tr>
				</thead>
				{byClient(projects).map((group) => (
					<Group key={group[0]?.clientId} {...{ group, times, linksClients }} />
				))}
			</Table>
			<ul className="panel divide-y divide-line md:hidden">
				{projects.map((project) => (
					<li key={project.id}>
						<Link to={`/projects/${project.id}`} className="flex items-baseline gap-2 px-4 py-3">
							<Dot tone={toneOf(project)} />
							<span className="min-w-0 flex-1">
								<span className="block truncate font-semibold">{project.name}</span>
								<span className="block truncate text-xs text-ink-3">{project.client}</span>
							</span>
							{times && <span className="num text-sm">{minutesOf(times, project.id)}</span>}
						</Link>
					</li>
				))}
			</ul>
		</>
	);
}

type GroupProps = Omit<ProjectGroupsProps, "projects"> & { group: ProjectGroupsProps["projects"] };

function Group({ group, times, linksClients }: GroupProps) {
	const writing = useWriting();
	const [first] = group;
	if (!first) return null;
	return (
		<tbody>
			<tr className="bg-sunken">
				<th scope="rowgroup" colSpan={times ? 5 : 3} className="!py-1.5 !text-xs text-ink-2">
					{linksClients ? (
						<Link
							to={`/clients/${first.clientId}`}
							className="inline-flex min-h-6 items-center hover:underline"
						>
							{first.client}
						</Link>
					) : (
						first.client
					)}
				</th>
			</tr>
			{group.map((project) => (
				<tr key={project.id}>
					<th scope="row">
						<Link to={`/projects/${project.id}`} className="flex min-h-6 items-center gap-2.5">
							<Dot tone={toneOf(project)} />
							<span className="hover:underline">{project.name}</span>
							{!project.billable && <span className="sr-only">, not billed</span>}
							{project.code && (
								<span className="code text-xs font-normal text-ink-3">{project.code}</span>
							)}
						</Link>
					</th>
					<td className="num">{project.openTasks}</td>
					{times && (
						<>
							<td className="num">{minutesOf(times, project.id)}</td>
							<td className="num text-ink-2">{lastOf(times, project.id, writing)}</td>
						</>
					)}
					<td className="num text-ink-2">
						{project.endsOn ? formatDateShort(calendarDate(project.endsOn), writing) : "–"}
					</td>
				</tr>
			))}
		</tbody>
	);
}

/** The list in parts of one client each; it comes sorted by client. */
function byClient(projects: ProjectGroupsProps["projects"]): ProjectGroupsProps["projects"][] {
	const ids = [...new Set(projects.map(({ clientId }) => clientId))];
	return ids.map((id) => projects.filter(({ clientId }) => clientId === id));
}

function toneOf({ billable }: { billable: boolean }) {
	return billable ? ("billable" as const) : ("internal" as const);
}

function minutesOf(times: Times, id: string): string {
	const time = times[id];
	return time ? formatMinutes(time.minutes) : "–";
}

function lastOf(times: Times, id: string, writing: Writing): string {
	const last = times[id]?.last;
	return last ? formatDateShort(last, writing) : "–";
}
