import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { memberIdOf } from "#app/modules/members/person-shown.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { awayPage, nameFromForm } from "../away-page.server.ts";
import { Away } from "../components/away.tsx";

const rule = { permission: "member:manage", feature: "approvals" } as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `While ${data?.name ?? "somebody"} is away · Crowdminder` },
];

export const loader = tenantLoader(rule, (args) => awayPage(args, memberIdOf(args.params)));

/** POST names who decides in somebody's place. */
export const action = tenantAction(rule, (args) => {
	const memberId = memberIdOf(args.params);
	return nameFromForm(args, memberId, `/people/${memberId}/away`);
});

export default function PersonAway() {
	const page = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { memberId } = useParams();
	const parent = { to: `/people/${memberId}`, label: page.name };
	return <Away {...page} path={`/people/${memberId}/away`} parent={parent} answer={answer} />;
}
