import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canAny } from "#app/modules/grants/can.server.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { mayDo, mayFetchFiles } from "#app/request/permission.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ListFoot } from "../components/list-foot.tsx";
import { ListSearch } from "../components/list-search.tsx";
import { ProjectGroups } from "../components/project-groups.tsx";
import { countWords } from "../count-words.ts";
import { listSearch, readListQuery } from "../list-query.ts";
import { countMatching, countProjects, projectPage } from "../project-list.server.ts";
import { timeByProject } from "../project-time.server.ts";

export const meta: MetaFunction = () => [{ title: "Projects · Crowdminder" }];

export const loader = tenantLoader(
	{ permission: "project:read", onAny: "project" },
	async ({ db, member, url }) => {
		const query = readListQuery(url);
		const { projects, after, before } = await projectPage(db, member, query);
		const ids = projects.map(({ id }) => id);
		return {
			query: { search: query.search, state: query.state },
			projects,
			times: await timeByProject(db, member, ids),
			counts: await countProjects(db, member),
			mayFetch: mayFetchFiles(member),
			matching: await countMatching(db, member, query),
			next: after && `/projects${listSearch(query, { after })}`,
			previous: before && `/projects${listSearch(query, { before })}`,
			mayAdd: await canAny(db, member, "project:manage", "client"),
			seesClients: mayDo(member, "client:read"),
		};
	},
);

export default function ProjectsPage() {
	const { query, projects, times, counts, ...rest } = useLoaderData<typeof loader>();
	const { matching, next, previous, mayAdd, mayFetch, seesClients } = rest;
	return (
		<>
			<PageHeader
				title="Projects"
				note={countWords(counts)}
				actions={
					<>
						<ListSearch label="Find a client or project" {...query} />
						{mayAdd && (
							<ButtonLink
								kind={projects.length > 0 ? "primary" : undefined}
								icon="plus"
								to="/projects/new"
							>
								New project
							</ButtonLink>
						)}
					</>
				}
			/>
			{projects.length > 0 ? (
				<ProjectGroups projects={projects} times={times} linksClients={seesClients} />
			) : (
				<NoProjects query={query} mayAdd={mayAdd} />
			)}
			<ListFoot
				path="/projects"
				what="project"
				state={query.state}
				archived={counts.archived}
				shown={matching === 1 ? "1 project" : `${matching} projects`}
				next={next}
				previous={previous}
				file={mayFetch && projects.length > 0 ? `/projects/file${listSearch(query)}` : undefined}
			/>
		</>
	);
}

type Query = { search: string; state: "open" | "archived" };

function NoProjects({ query, mayAdd }: { query: Query; mayAdd: boolean }) {
	if (query.search)
		return (
			<Empty title={`Nothing matches “${query.search}”`}>
				Look for part of a client’s name, a project’s name or its code.
			</Empty>
		);
	if (query.state === "archived") return <Empty title="No project is archived" />;
	return (
		<Empty
			title="No projects yet"
			action={
				mayAdd && (
					<ButtonLink kind="primary" icon="plus" to="/projects/new">
						Add the first project
					</ButtonLink>
				)
			}
		>
			Time is captured on a task, and a task belongs to a project. One of each is enough to begin.
		</Empty>
	);
}
