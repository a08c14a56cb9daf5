import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SettingsFrame } from "#app/modules/settings/components/settings-frame.tsx";
import { UpgradeOffer } from "#app/modules/subscription/components/upgrade-notice.tsx";
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
	const shown = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	if (shown.page) return <DomainsView page={shown.page} answer={answer} />;
	const { pages, currency, mayChangePlan } = shown;
	return (
		<SettingsFrame pages={pages} current="domain">
			<UpgradeOffer feature="custom-domain" {...{ currency, mayChangePlan }} />
		</SettingsFrame>
	);
}
