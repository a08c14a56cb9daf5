import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { RefusedAct } from "../components/refused-act.tsx";
import { memberIdOf, personShown } from "../person-shown.server.ts";
import { forgetProviderLinks } from "../provider-links.server.ts";

export const loader = tenantLoader({ permission: "security:manage" }, async (args) => ({
	person: await personShown(args),
}));

/** Undoes the link of somebody with the company's provider. */
export const action = tenantAction(
	{ permission: "security:manage", whileLocked: true },
	async (args) => {
		const { db, member, params, context } = args;
		const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
		const memberId = memberIdOf(params);
		if (!(await forgetProviderLinks(db, actor, memberId))) throw notFound("link");
		const text = "The link is undone.";
		const detail = "The next sign-in with their address links them anew.";
		return redirectWithFlash(`/people/${memberId}`, { text, detail }, args);
	},
);

export default function ProviderLink() {
	const { person } = useLoaderData<typeof loader>();
	return <RefusedAct person={person} answer={useActionData<typeof action>()} />;
}
