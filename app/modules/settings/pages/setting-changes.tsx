import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isId } from "#app/lib/id.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { SettingLines } from "../components/setting-lines.tsx";
import { SettingsFrame } from "../components/settings-frame.tsx";
import { settingHistory } from "../setting-history.server.ts";
import { settingsPages } from "../settings-pages.ts";

/** How many stand on a page. */
const perPage = 25;

export const loader = tenantLoader(
	{ permission: "setting:manage" },
	async ({ db, tenant, member, url, now }) => {
		const asked = url.searchParams.get("before");
		const before = asked !== null && isId(asked) ? asked : undefined;
		const zone = member.timeZone ?? tenant.timeZone;
		const writing = writingFor(member, tenant);
		const lines = await settingHistory(db, { zone, writing, now, limit: perPage + 1, before });
		const shown = lines.slice(0, perPage);
		const pages = settingsPages((permission) => mayDo(member, permission));
		return { pages, lines: shown, older: lines.length > perPage ? shown.at(-1)?.id : undefined };
	},
);

export const meta: MetaFunction = () => [{ title: "Changes of settings · Settings · Crowdminder" }];

export default function SettingChangesPage() {
	const { pages, lines, older } = useLoaderData<typeof loader>();
	return (
		<SettingsFrame pages={pages}>
			{lines.length === 0 ? (
				<Empty title="Nothing was changed yet">
					Every change of a setting is kept here, with who made it.
				</Empty>
			) : (
				<Panel title="Who changed what">
					<SettingLines lines={lines} />
				</Panel>
			)}
			{older && <ButtonLink to={`/settings/changes?before=${older}`}>Older changes</ButtonLink>}
		</SettingsFrame>
	);
}
