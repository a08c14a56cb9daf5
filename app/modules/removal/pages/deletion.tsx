import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SettingsFrame } from "#app/modules/settings/components/settings-frame.tsx";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { readRefusal } from "#app/ui/refusal.ts";
import { Statusline } from "#app/ui/statusline.tsx";
import { askRemoval } from "../ask-removal.server.ts";
import { LeavingPanel } from "../components/leaving-panel.tsx";
import { RemovalForm } from "../components/removal-form.tsx";
import { removalPage } from "../removal-page.server.ts";

const rule = {
	permission: "workspace:remove",
	...{ whileLocked: true, whileSuspended: true },
} as const;

export const loader = tenantLoader(rule, removalPage);

/** An owner asks for it. Possible in a workspace that is not paid for, or suspended. */
export const action = tenantActionInSteps(rule, async (args) => {
	const form = await args.request.formData();
	const name = String(form.get("name") ?? "");
	const errors = await askRemoval(args, { name, password: String(form.get("password") ?? "") });
	if (errors) return data({ errors, name }, 422);
	const undo = { action: "/settings/deletion/end", fields: {} };
	const text = "The workspace will be deleted. Every owner is told.";
	return redirectWithFlash("/settings/deletion", { text, undo }, args);
});

export const meta: MetaFunction = () => [
	{ title: "Delete the workspace · Settings · Crowdminder" },
];

export default function Deletion() {
	const { pages, on, ...facts } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refusal = readRefusal(answer);
	const wrong = answer && "errors" in answer ? answer : null;
	return (
		<SettingsFrame pages={pages} current="deletion">
			{refusal && (
				<Statusline tone="warning" icon="circle-alert">
					{refusal.message}
				</Statusline>
			)}
			{on ? (
				<LeavingPanel name={facts.name} on={on} />
			) : (
				<RemovalForm {...facts} typed={wrong?.name ?? ""} errors={wrong?.errors} />
			)}
		</SettingsFrame>
	);
}
