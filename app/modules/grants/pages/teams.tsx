import { data, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { PeopleHeader } from "#app/modules/members/components/people-header.tsx";
import { PeopleTabs } from "#app/modules/members/components/people-tabs.tsx";
import { peopleCounts } from "#app/modules/members/people-counts.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { createTeam } from "../change-team.server.ts";
import { TeamsTable } from "../components/teams-table.tsx";
import { giverOf } from "../giver.ts";
import { teamNameProblem, tidyTeamName } from "../team-name.ts";
import { allTeams } from "../teams.server.ts";

export const meta: MetaFunction = () => [{ title: "Teams · Crowdminder" }];

export const loader = tenantLoader(
	{ permission: "member:read" },
	async ({ db, tenant, member, now }) => ({
		counts: await peopleCounts(db, tenant, now),
		teams: await allTeams(db),
		mayInvite: mayDo(member, "member:manage"),
		seesAccess: mayDo(member, "grant:read"),
		mayManage: mayDo(member, "team:manage"),
	}),
);

/** Makes a team. */
export const action = tenantAction({ permission: "team:manage" }, async (args) => {
	const name = tidyTeamName((await args.request.formData()).get("name"));
	const wrong = teamNameProblem(name);
	if (wrong) return data({ name, error: wrong }, 422);
	const { id, error } = await createTeam(args.db, giverOf(args), name);
	if (error !== undefined) return data({ name, error }, 422);
	return redirectWithFlash(`/people/teams/${id}`, { text: `Made the team ${name}.` }, args);
});

export default function TeamsPage() {
	const { counts, teams, mayInvite, seesAccess, mayManage } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "error" in answer ? answer : undefined;
	const busy = useNavigation().formMethod === "POST";
	return (
		<>
			<PeopleHeader counts={counts} mayManage={mayInvite} />
			<div className="grid gap-3">
				<PeopleTabs counts={counts} />
				{teams.length === 0 ? (
					<Empty title="No teams yet">
						A team is people who are given access together: a client, a project. Who joins it later
						has it too.
					</Empty>
				) : (
					<TeamsTable teams={teams} />
				)}
				{seesAccess && (
					<p>
						<Link to="/people/access" className="link inline-flex min-h-8 items-center text-sm">
							Who has access to what
						</Link>
					</p>
				)}
				{mayManage && (
					<Form method="post" noValidate className="flex max-w-xl flex-wrap items-start gap-3">
						<Field name="name" label="New team" error={refused?.error} className="min-w-48 flex-1">
							<Input defaultValue={refused?.name} autoComplete="off" maxLength={60} />
						</Field>
						<Button icon="plus" busy={busy} className="mt-[1.5625rem] max-[24rem]:mt-0">
							Make team
						</Button>
					</Form>
				)}
			</div>
		</>
	);
}
