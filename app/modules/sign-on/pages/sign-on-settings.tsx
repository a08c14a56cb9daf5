import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SettingChanges } from "#app/modules/settings/components/setting-changes.tsx";
import { SettingsForm } from "#app/modules/settings/components/settings-form.tsx";
import { SettingsFrame } from "#app/modules/settings/components/settings-frame.tsx";
import { UpgradeOffer } from "#app/modules/subscription/components/upgrade-notice.tsx";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { Statusline } from "#app/ui/statusline.tsx";
import { ForProvider } from "../components/for-provider.tsx";
import { MailDomains } from "../components/mail-domains.tsx";
import { addMailDomainAction } from "../mail-domain-acts.server.ts";
import { saveSignOn } from "../save-sign-on.server.ts";
import { signOnPage } from "../sign-on-page.server.ts";

export const loader = tenantLoader(
	{ permission: "setting:manage", recentlyProven: true },
	signOnPage,
);

export const action = tenantActionInSteps(
	{ permission: "security:manage", feature: "sso", recentlyProven: true },
	async (args) =>
		args.url.searchParams.has("domain") ? await addMailDomainAction(args) : await saveSignOn(args),
);

export const meta: MetaFunction = () => [{ title: "Single sign-on · Settings · Crowdminder" }];

export default function SignOnSettings() {
	const page = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "errors" in answer ? answer : undefined;
	const { group, pages, shown, history, missing, currency, mayChangePlan } = page;
	const isOffered = missing.length > 0;
	return (
		<SettingsFrame pages={pages} current={group.name} aside={<SettingChanges lines={history} />}>
			{missing.map((feature) => (
				<UpgradeOffer key={feature} {...{ feature, currency, mayChangePlan }} />
			))}
			{!isOffered && (
				<Statusline icon={page.standing.icon} tone={page.standing.tone}>
					{page.standing.text}
				</Statusline>
			)}
			{!isOffered && <ForProvider addresses={page.returnAddresses} />}
			<SettingsForm key={group.name} group={group} shown={shown} refused={refused} />
			{page.mayManage && (
				<>
					<TryIt isConnected={page.isConnected} />
					<MailDomains domains={page.domains} answer={answer} />
				</>
			)}
		</SettingsFrame>
	);
}

function TryIt({ isConnected }: { isConnected: boolean }) {
	return (
		<section className="panel" aria-labelledby="try-connection">
			<div className="panel-head">
				<h2 id="try-connection">Test the connection</h2>
			</div>
			<div className="panel-body grid gap-3 md:flex md:items-center">
				<p className="flex-1 text-sm text-ink-2">
					You sign in at your provider and come back here, as your people will. Nobody else notices,
					and nothing is switched on by it.
				</p>
				{isConnected ? (
					<a className="btn" href="/settings/single-sign-on/trial">
						Test the connection
					</a>
				) : (
					<p className="text-sm text-ink-3">Save issuer and client ID first.</p>
				)}
			</div>
		</section>
	);
}
