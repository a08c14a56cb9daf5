import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { reactivateMember } from "../change-member.server.ts";
import { RefusedAct } from "../components/refused-act.tsx";
import { memberIdOf, personShown } from "../person-shown.server.ts";

export const loader = tenantLoader({ permission: "member:manage" }, async (args) => ({
	person: await personShown(args),
}));

/** Somebody who left is back. */
export const action = tenantAction({ permission: "member:manage" }, async (args) => {
	const { db, member, params, context, tenant, now } = args;
	const by = { id: member.id, role: member.role, requestId: context.requestId };
	const memberId = memberIdOf(params);
	const { name } = await reactivateMember(db, by, memberId, { tenant, now });
	return redirectWithFlash(`/people/${memberId}`, { text: `${name} is back.` }, args);
});

export default function Return() {
	const { person } = useLoaderData<typeof loader>();
	return <RefusedAct person={person} answer={useActionData<typeof action>()} />;
}
