import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SettingsFrame } from "#app/modules/settings/components/settings-frame.tsx";
import { settingsPages } from "#app/modules/settings/settings-pages.ts";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { Panel } from "#app/ui/panel.tsx";
import { readRefusal } from "#app/ui/refusal.ts";
import { PictureForm } from "../components/picture-form.tsx";
import { setLogo } from "../picture-action.server.ts";
import { logoPath } from "../picture-paths.server.ts";

export const loader = tenantLoader({ permission: "setting:manage" }, async ({ db, member }) => ({
	pages: settingsPages((permission) => mayDo(member, permission)),
	logo: await logoPath(db),
}));

export const action = tenantActionInSteps({ permission: "setting:manage" }, setLogo);

export const meta: MetaFunction = () => [{ title: "Logo · Settings · Crowdminder" }];

export default function WorkspaceLogo() {
	const { pages, logo } = useLoaderData<typeof loader>();
	const refusal = readRefusal(useActionData<typeof action>());
	return (
		<SettingsFrame pages={pages} current="company">
			<Panel title="Logo" note="Beside the workspace’s name, also where people sign in">
				<PictureForm
					action="/settings/logo"
					what="logo"
					hasPicture={logo !== null}
					error={refusal?.message}
				>
					{logo && <img src={logo} alt="The logo as it is now" className="h-16 w-auto" />}
				</PictureForm>
			</Panel>
		</SettingsFrame>
	);
}
