import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RecordLines } from "#app/modules/audit/components/record-lines.tsx";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { renameTeam } from "../change-team.server.ts";
import { GrantRows } from "../components/grant-rows.tsx";
import { TeamPeople } from "../components/team-people.tsx";
import { TeamSettings } from "../components/team-settings.tsx";
import { giverOf } from "../giver.ts";
import { teamNameProblem, tidyTeamName } from "../team-name.ts";
import { teamPage } from "../team-page.server.ts";
import { readTeam } from "../teams.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `${data?.team.name ?? "Team"} · Crowdminder` },
];

export const loader = tenantLoader({ permission: "member:read" }, teamPage);

/** Renames the team. */
export const action = tenantAction({ permission: "team:manage" }, async (args) => {
	const { id } = await readTeam(args.db, args.params.teamId);
	const name = tidyTeamName((await args.request.formData()).get("name"));
	const wrong = teamNameProblem(name);
	if (wrong) return data({ name, error: wrong }, 422);
	const { error } = await renameTeam(args.db, giverOf(args), id, name);
	if (error !== undefined) return data({ name, error }, 422);
	return redirectWithFlash(`/people/teams/${id}`, { text: `Saved ${name}.` }, args);
});

export default function TeamPage() {
	const { team, others, grants, mayManage, mayFill, mayTake, history } =
		useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "error" in answer ? answer : undefined;
	return (
		<>
			<PageHeader
				title={team.name}
				parent={{ to: "/people/teams", label: "Teams" }}
				note={team.archivedAt ? "Archived: nobody has anything through it" : undefined}
			/>
			<div className="grid items-start gap-5 xl:grid-cols-2">
				<TeamPeople team={team} others={others} mayManage={mayManage} mayFill={mayFill} />
				<div className="grid min-w-0 gap-5">
					{grants.length > 0 && (
						<Panel title="What it may" flush>
							<GrantRows grants={grants} mayTake={mayTake} back={`/people/teams/${team.id}`} />
						</Panel>
					)}
					{mayManage && (
						<TeamSettings
							key={team.name}
							team={team}
							grants={grants.length}
							mayFill={mayFill}
							refused={refused}
						/>
					)}
					<RecordLines history={history} />
				</div>
			</div>
		</>
	);
}
