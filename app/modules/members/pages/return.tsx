import { redirect } from "@remix-run/node";
import { useParams } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { reactivateMember } from "../change-member.server.ts";
import { RefusedAct } from "../components/refused-act.tsx";
import { memberIdOf } from "../person-shown.server.ts";

export const loader = tenantLoader({ permission: "member:manage" }, ({ params }) =>
	redirect(`/people/${memberIdOf(params)}`),
);

/** Somebody who left is back. */
export const action = tenantAction({ permission: "member:manage" }, async (args) => {
	const { db, member, params, context, tenant, now } = args;
	const by = { id: member.id, role: member.role, requestId: context.requestId };
	const memberId = memberIdOf(params);
	const { name } = await reactivateMember(db, by, memberId, { tenant, now });
	return redirectWithFlash(`/people/${memberId}`, { text: `${name} is back.` }, args);
});

export default function Return() {
	return <RefusedAct back={`/people/${useParams().memberId}`} />;
}
