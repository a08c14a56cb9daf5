import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { RefusedAct } from "../components/refused-act.tsx";
import { memberIdOf, personShown } from "../person-shown.server.ts";
import { askForFactor } from "../reset-factors.server.ts";

export const loader = tenantLoader({ permission: "member:manage" }, async (args) => ({
	person: await personShown(args),
}));

/** Asks somebody to set up a second factor. */
export const action = tenantAction(
	{ permission: "member:manage", whileLocked: true },
	async (args) => {
		const { db, services, member, params, context, now } = args;
		const by = { ...member, requestId: context.requestId };
		const memberId = memberIdOf(params);
		const { name } = await askForFactor(db, services, by, memberId, now);
		return redirectWithFlash(`/people/${memberId}`, { text: `${name} is asked by mail.` }, args);
	},
);

export default function FactorRequest() {
	const { person } = useLoaderData<typeof loader>();
	return <RefusedAct person={person} answer={useActionData<typeof action>()} />;
}
