import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SettingsFrame } from "#app/modules/settings/components/settings-frame.tsx";
import { tenantLoader } from "#app/request/page.server.ts";
import { KindsPanel } from "../components/kinds-panel.tsx";
import { LargestPanel } from "../components/largest-panel.tsx";
import { TrashPanel } from "../components/trash-panel.tsx";
import { UsePanel } from "../components/use-panel.tsx";
import { storagePage } from "../storage-page.server.ts";

export const loader = tenantLoader({ permission: "storage:manage" }, storagePage);

export const meta: MetaFunction = () => [{ title: "Storage · Settings · Crowdminder" }];

export default function Storage() {
	const { pages, use, kinds, largest, trash } = useLoaderData<typeof loader>();
	return (
		<SettingsFrame pages={pages} current="storage">
			<UsePanel use={use} />
			<KindsPanel kinds={kinds} />
			<LargestPanel files={largest} />
			<TrashPanel trash={trash} />
		</SettingsFrame>
	);
}
