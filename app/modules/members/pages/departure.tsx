import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { deactivateMember } from "../change-member.server.ts";
import { RefusedAct } from "../components/refused-act.tsx";
import { memberIdOf, personShown } from "../person-shown.server.ts";

export const loader = tenantLoader({ permission: "member:manage" }, async (args) => ({
	person: await personShown(args),
}));

/** Somebody has left. */
export const action = tenantAction(
	{ permission: "member:manage", whileLocked: true },
	async (args) => {
		const { db, member, params, context, now } = args;
		const by = { id: member.id, role: member.role, requestId: context.requestId };
		const memberId = memberIdOf(params);
		const { name } = await deactivateMember(db, by, memberId, now);
		const undo = { action: `/people/${memberId}/return`, fields: {} };
		return redirectWithFlash("/people", { text: `${name} has left.`, undo }, args);
	},
);

export default function Departure() {
	const { person } = useLoaderData<typeof loader>();
	return <RefusedAct person={person} answer={useActionData<typeof action>()} />;
}
