import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { awayPage, nameFromForm } from "../away-page.server.ts";
import { Away } from "../components/away.tsx";

const rule = { permission: "timesheet:approve", feature: "approvals" } as const;

export const meta: MetaFunction = () => [{ title: "While you are away · Crowdminder" }];

export const loader = tenantLoader(rule, (args) => awayPage(args, args.member.id));

/** POST names who decides in one's place. */
export const action = tenantAction(rule, (args) =>
	nameFromForm(args, args.member.id, "/account/away"),
);

export default function OwnAway() {
	const page = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const parent = { to: "/account", label: "Your account" };
	return <Away {...page} isOwn path="/account/away" parent={parent} answer={answer} />;
}
