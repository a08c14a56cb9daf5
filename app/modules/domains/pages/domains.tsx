import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { DomainsView } from "../components/domains-view.tsx";
import { addDomainAction } from "../domain-acts.server.ts";
import { domainsOrOffer } from "../domains-or-offer.server.ts";

const permission = "domain:manage";

export const loader = tenantLoader({ permission }, domainsOrOffer);

/** Asks for a domain. */
export const action = tenantActionInSteps(
	{ permission, feature: "custom-domain" },
	addDomainAction,
);

export const meta: MetaFunction = () => [{ title: "Own domain · Settings · Crowdminder" }];

export default function Domains() {
	return (
		<DomainsView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
	);
}
