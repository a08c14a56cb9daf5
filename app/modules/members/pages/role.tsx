import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { Problem } from "#app/request/problem.ts";
import { changeRole } from "../change-member.server.ts";
import { RefusedAct } from "../components/refused-act.tsx";
import { rolesToGiveNow } from "../own-roles.server.ts";
import { memberIdOf, personShown } from "../person-shown.server.ts";

export const loader = tenantLoader({ permission: "member:manage" }, async (args) => ({
	person: await personShown(args),
}));

/** Gives somebody another role. */
export const action = tenantAction({ permission: "member:manage" }, async (args) => {
	const { db, member, params, context, tenant, now } = args;
	const by = { id: member.id, role: member.role, requestId: context.requestId };
	const memberId = memberIdOf(params);
	const typed = (await args.request.formData()).get("role");
	const role = (await rolesToGiveNow(db, member)).find(({ name }) => name === typed);
	if (!role) throw notGiven();
	const { name } = await changeRole(db, by, memberId, role, { tenant, now });
	const text = `${name} is ${role.label} now.`;
	return redirectWithFlash(`/people/${memberId}`, { text }, args);
});

export default function Role() {
	const { person } = useLoaderData<typeof loader>();
	return <RefusedAct person={person} answer={useActionData<typeof action>()} />;
}

function notGiven(): Problem {
	return new Problem(
		"role.not_given",
		"You cannot give that role: it may do something that you may not, or it is out of use.",
		{ status: 409 },
	);
}
