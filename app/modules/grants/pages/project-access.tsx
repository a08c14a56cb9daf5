import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { accessPage } from "../access-page.server.ts";
import { AccessView } from "../components/access-view.tsx";
import { giveAccess } from "../give-access.server.ts";

export const meta: MetaFunction = () => [{ title: "Who can see this? · Crowdminder" }];

export const loader = tenantLoader({ permission: "grant:read" }, (args) =>
	accessPage(args, "project"),
);

/** Gives access. */
export const action = tenantAction({ permission: "grant:manage" }, (args) =>
	giveAccess(args, "project"),
);

export default function ProjectAccess() {
	const answer = useActionData<typeof action>();
	const errors = answer && "errors" in answer ? answer.errors : undefined;
	return <AccessView {...useLoaderData<typeof loader>()} errors={errors} />;
}
