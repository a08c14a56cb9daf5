import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { InvitationsList } from "../components/invitations-list.tsx";
import { PeopleHeader } from "../components/people-header.tsx";
import { PeopleTabs } from "../components/people-tabs.tsx";
import { invitationList } from "../invitation-list.server.ts";

export const loader = tenantLoader({ permission: "member:read" }, invitationList);

export const meta: MetaFunction = () => [{ title: "Invitations · Crowdminder" }];

export default function Invitations() {
	const { counts, invitations, mayManage } = useLoaderData<typeof loader>();
	return (
		<>
			<PeopleHeader counts={counts} mayManage={mayManage} />
			<div className="grid gap-3">
				<PeopleTabs counts={counts} />
				{invitations.length === 0 ? (
					<Empty title="No invitation is open">
						Who is invited stands here until they join. Nobody hears from us before you send one.
					</Empty>
				) : (
					<InvitationsList invitations={invitations} mayManage={mayManage} />
				)}
			</div>
		</>
	);
}
