import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { DomainsView } from "../components/domains-view.tsx";
import { addDomainAction } from "../domain-acts.server.ts";
import { domainsPage } from "../domains-page.server.ts";

const rule = { permission: "domain:manage", feature: "custom-domain" } as const;

export const loader = tenantLoader(rule, domainsPage);

/** Asks for a domain. */
export const action = tenantActionInSteps(rule, addDomainAction);

export const meta: MetaFunction = () => [{ title: "Own domain · Crowdminder" }];

export default function Domains() {
	return (
		<DomainsView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
	);
}
