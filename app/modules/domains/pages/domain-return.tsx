import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { DomainsView } from "../components/domains-view.tsx";
import { putDomainBackAction } from "../domain-acts.server.ts";
import { domainsPage } from "../domains-page.server.ts";

const rule = { permission: "domain:manage", feature: "custom-domain" } as const;

/** Where a refusal is shown, and where a reload lands. */
export const loader = tenantLoader(rule, domainsPage);

/** Puts back what was removed within the last day. */
export const action = tenantActionInSteps(rule, putDomainBackAction);

export const meta: MetaFunction = () => [{ title: "Own domain · Settings · Crowdminder" }];

export default function DomainReturn() {
	return (
		<DomainsView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
	);
}
