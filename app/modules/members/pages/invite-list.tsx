import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { checkList, listOf } from "../check-list.server.ts";
import { InviteByList } from "../components/invite-by-list.tsx";
import { invitePage } from "../invite-page.server.ts";

export const loader = tenantLoader({ permission: "member:manage" }, invitePage);

/** Looks a list through and sends nothing. */
export const action = tenantAction({ permission: "member:manage" }, async (args) => {
	const checked = await checkList(args, await listOf(await args.request.formData()));
	return data({ checked }, "problem" in checked ? 422 : 200);
});

export const meta: MetaFunction = () => [{ title: "Invite people by a list · Crowdminder" }];

export default function InviteList() {
	const answer = useActionData<typeof action>();
	return (
		<InviteByList
			{...useLoaderData<typeof loader>()}
			checked={answer && "checked" in answer ? answer.checked : undefined}
			problem={answer && "problem" in answer ? answer.problem.message : undefined}
		/>
	);
}
