import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { needsSeat } from "#app/modules/entitlements/seat.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { InviteForm } from "../components/invite-form.tsx";
import { InviteViews } from "../components/invite-views.tsx";
import { SeatsLeft } from "../components/seats-left.tsx";
import { invitePeople } from "../invite.server.ts";
import { inviteWords, readInvite } from "../invite-form.ts";
import { invitePage } from "../invite-page.server.ts";
import { rolesToGiveNow } from "../own-roles.server.ts";
import { peopleCounts } from "../people-counts.server.ts";
import { seatsProblem } from "../seats-problem.ts";

export const loader = tenantLoader({ permission: "member:manage" }, invitePage);

export const action = tenantAction({ permission: "member:manage" }, async (args) => {
	const { db, request, services, tenant, member, context, now } = args;
	const form = await request.formData();
	const values = {
		addresses: String(form.get("addresses") ?? ""),
		role: String(form.get("role") ?? ""),
	};
	const mayGive = await rolesToGiveNow(db, member);
	const { people, errors } = readInvite(values, mayGive);
	if (!people) return data({ values, errors }, 422);
	const { seats } = await peopleCounts(db, tenant, now);
	const full = seatsProblem(people.filter(({ role }) => needsSeat(role)).length, seats);
	if (full) return data({ values, errors: { addresses: full } }, 422);
	const inviting = { inviter: member, requestId: context.requestId, tenant, now };
	const { sent, leftOut } = await invitePeople(db, services, people, inviting);
	const label = mayGive.find(({ name }) => name === values.role)?.label ?? "";
	const words = inviteWords(sent, leftOut, label);
	return redirectWithFlash("/people/invitations", words, args);
});

export const meta: MetaFunction = () => [{ title: "Invite people · Crowdminder" }];

export default function Invite() {
	const { seats, roles } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "values" in answer ? answer : undefined;
	const problem = answer && "problem" in answer ? { "": answer.problem.message } : undefined;
	return (
		<div className="max-w-[42rem]">
			<PageHeader title="Invite people" />
			<InviteViews current="addresses" />
			<SeatsLeft seats={seats} />
			<InviteForm
				roles={roles}
				values={refused?.values ?? { addresses: "", role: "employee" }}
				errors={refused?.errors ?? problem}
			/>
		</div>
	);
}
