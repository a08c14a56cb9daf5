import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { UpgradeOffer } from "#app/modules/subscription/components/upgrade-notice.tsx";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { SettingChanges } from "../components/setting-changes.tsx";
import { SettingsForm } from "../components/settings-form.tsx";
import { SettingsFrame } from "../components/settings-frame.tsx";
import { settingGroup } from "../groups.ts";
import { saveSettingsAction } from "../save-settings-action.server.ts";
import { settingsPage } from "../settings-page.server.ts";

export const loader = tenantLoader({ permission: "setting:manage" }, async (args) => {
	const group = settingGroup(args.params.group);
	if (!group) throw notFound("page");
	return { group, ...(await settingsPage(args, group.name)) };
});

export const action = tenantActionInSteps({ permission: "setting:manage" }, (args) =>
	saveSettingsAction(args, args.params.group),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `${data?.group.title ?? "Settings"} · Settings · Crowdminder` },
];

export default function SettingGroup() {
	const { group, pages, shown, changedCount, history, ...plan } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "errors" in answer ? answer : undefined;
	return (
		<SettingsFrame
			pages={pages}
			current={group.name}
			note={changedCount > 0 && `${changedCount} changed from default`}
			aside={<SettingChanges lines={history} />}
		>
			{plan.missing.map((feature) => (
				<UpgradeOffer key={feature} feature={feature} {...plan} />
			))}
			<SettingsForm key={group.name} group={group} shown={shown} refused={refused} />
		</SettingsFrame>
	);
}
