import { type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { SettingsFrame } from "../components/settings-frame.tsx";
import { findSettings } from "../find-settings.ts";
import { settingGroup, settingGroups } from "../groups.ts";
import { settingsPages } from "../settings-pages.ts";

/** What was looked for; without it on to the page that was chosen, or the first one. */
export const loader = tenantLoader({ permission: "setting:manage" }, ({ url, member }) => {
	const pages = settingsPages((permission) => mayDo(member, permission));
	const typed = (url.searchParams.get("find") ?? "").trim().slice(0, 100);
	const chosen = pages.find(({ name }) => name === url.searchParams.get("page"));
	if (typed === "") return redirect(chosen?.path ?? `/settings/${settingGroups[0].name}`);
	return { pages, typed, found: findSettings(typed) };
});

export const meta: MetaFunction = () => [{ title: "Settings · Crowdminder" }];

export default function Settings() {
	const { pages, typed, found } = useLoaderData<typeof loader>();
	return (
		<SettingsFrame pages={pages} find={typed}>
			{found.length === 0 ? (
				<Empty title={`No setting has “${typed}” in it`}>
					Try another word, or look through the pages.
				</Empty>
			) : (
				<Panel title={`Settings with “${typed}”`} flush>
					<ul className="divide-y divide-line">
						{found.map(({ key, group, title, help }) => (
							<li key={key} className="px-4 py-3 lg:px-5">
								<Link className="link" to={`/settings/${group}#${key}`}>
									{title}
								</Link>
								<p className="text-sm text-ink-2">
									{settingGroup(group)?.title}. {help}
								</p>
							</li>
						))}
					</ul>
				</Panel>
			)}
		</SettingsFrame>
	);
}
