import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { checkList, listOf } from "../check-list.server.ts";
import { InviteByList } from "../components/invite-by-list.tsx";
import { invitePeople } from "../invite.server.ts";
import { invitePage } from "../invite-page.server.ts";
import { inviteesOf, listWords } from "../judged-list.ts";

export const loader = tenantLoader({ permission: "member:manage" }, invitePage);

/** Invites everybody on a list who is new, or nobody: what changed since it was looked through is told first. */
export const action = tenantAction({ permission: "member:manage" }, async (args) => {
	const { db, services, request, tenant, member, context, now } = args;
	const checked = await checkList(args, await listOf(await request.formData()));
	const people = "lines" in checked ? inviteesOf(checked.lines) : null;
	if (!people) return data({ checked }, 422);
	const inviting = { inviter: member, requestId: context.requestId, tenant, now };
	const { sent, leftOut } = await invitePeople(db, services, people, inviting);
	return redirectWithFlash("/people/invitations", listWords(sent.length, leftOut.length), args);
});

export const meta: MetaFunction = () => [{ title: "Invite people by a list · Crowdminder" }];

export default function InviteListSending() {
	const answer = useActionData<typeof action>();
	return (
		<InviteByList
			{...useLoaderData<typeof loader>()}
			checked={answer && "checked" in answer ? answer.checked : undefined}
			problem={answer && "problem" in answer ? answer.problem.message : undefined}
		/>
	);
}
