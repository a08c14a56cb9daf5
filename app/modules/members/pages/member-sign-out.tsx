import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { signMemberOutEverywhere } from "../change-member.server.ts";
import { RefusedAct } from "../components/refused-act.tsx";
import { memberIdOf, personShown } from "../person-shown.server.ts";

export const loader = tenantLoader({ permission: "member:manage" }, async (args) => ({
	person: await personShown(args),
}));

/** Signs somebody out everywhere. */
export const action = tenantAction(
	{ permission: "member:manage", whileLocked: true },
	async (args) => {
		const { db, member, params, context } = args;
		const by = { id: member.id, role: member.role, requestId: context.requestId };
		const memberId = memberIdOf(params);
		const { name } = await signMemberOutEverywhere(db, by, memberId);
		const text = `${name} is signed out everywhere.`;
		return redirectWithFlash(`/people/${memberId}`, { text }, args);
	},
);

export default function MemberSignOut() {
	const { person } = useLoaderData<typeof loader>();
	return <RefusedAct person={person} answer={useActionData<typeof action>()} />;
}
