import { redirect } from "@remix-run/node";
import { useParams } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { deactivateMember } from "../change-member.server.ts";
import { RefusedAct } from "../components/refused-act.tsx";
import { memberIdOf } from "../person-shown.server.ts";

export const loader = tenantLoader({ permission: "member:manage" }, ({ params }) =>
	redirect(`/people/${memberIdOf(params)}`),
);

/** Somebody has left. */
export const action = tenantAction({ permission: "member:manage" }, async (args) => {
	const { db, member, params, context, now } = args;
	const by = { id: member.id, role: member.role, requestId: context.requestId };
	const memberId = memberIdOf(params);
	const { name } = await deactivateMember(db, by, memberId, now);
	const undo = { action: `/people/${memberId}/return`, fields: {} };
	return redirectWithFlash("/people", { text: `${name} has left.`, undo }, args);
});

export default function Departure() {
	return <RefusedAct back={`/people/${useParams().memberId}`} />;
}
