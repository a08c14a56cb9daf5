import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { changeRole } from "../change-member.server.ts";
import { RefusedAct } from "../components/refused-act.tsx";
import { memberIdOf, personShown } from "../person-shown.server.ts";
import { offeredRole, roleLabel } from "../roles.ts";

export const loader = tenantLoader({ permission: "member:manage" }, async (args) => ({
	person: await personShown(args),
}));

/** Gives somebody another role. */
export const action = tenantAction({ permission: "member:manage" }, async (args) => {
	const { db, member, params, context } = args;
	const by = { id: member.id, role: member.role, requestId: context.requestId };
	const memberId = memberIdOf(params);
	const role = offeredRole((await args.request.formData()).get("role"));
	if (!role) throw notFound("role");
	const { name } = await changeRole(db, by, memberId, role);
	const text = `${name} is ${roleLabel(role)} now.`;
	return redirectWithFlash(`/people/${memberId}`, { text }, args);
});

export default function Role() {
	const { person } = useLoaderData<typeof loader>();
	return <RefusedAct person={person} answer={useActionData<typeof action>()} />;
}
