import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { DomainsView } from "../components/domains-view.tsx";
import { endPrimaryAction } from "../domain-acts.server.ts";
import { domainsOrOffer } from "../domains-or-offer.server.ts";

/** Also without the feature: who has lost it gives up what is left. */
const rule = { permission: "domain:manage" } as const;

/** Where a refusal is shown, and where a reload lands. */
export const loader = tenantLoader(rule, domainsOrOffer);

/** Back to the address with us. */
export const action = tenantActionInSteps({ ...rule, recentlyProven: true }, endPrimaryAction);

export const meta: MetaFunction = () => [{ title: "Own domain · Settings · Crowdminder" }];

export default function DomainAddressEnd() {
	return (
		<DomainsView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
	);
}
