import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { SettingsFrame } from "#app/modules/settings/components/settings-frame.tsx";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { readRefusal } from "#app/ui/refusal.ts";
import { Statusline } from "#app/ui/statusline.tsx";
import { askExport } from "../ask-export.server.ts";
import { Copies } from "../components/copies.tsx";
import { ExportProgress } from "../components/export-progress.tsx";
import { exportPage } from "../export-page.server.ts";

const rule = { permission: "data:export", ...{ whileLocked: true, whileSuspended: true } } as const;

export const loader = tenantLoader(rule, exportPage);

/** An owner asks for a copy of everything. Possible in a workspace that is not paid for, or suspended. */
export const action = tenantAction({ ...rule, recentlyProven: true }, async (args) => {
	const { db, member, context, now } = args;
	await askExport(db, { kind: "member", id: member.id, requestId: context.requestId }, now);
	const text = "A copy is being made. You get a mail when it is ready.";
	return redirectWithFlash("/settings/export", { text }, args);
});

export const meta: MetaFunction = () => [{ title: "Export · Settings · Crowdminder" }];

export default function Export() {
	const { pages, running, copies } = useLoaderData<typeof loader>();
	const refusal = readRefusal(useActionData<typeof action>());
	const busy = useNavigation().formMethod === "POST";
	return (
		<SettingsFrame pages={pages} current="export">
			{refusal && (
				<Statusline tone="warning" icon="circle-alert">
					{refusal.message}
				</Statusline>
			)}
			<Panel title="A copy of everything">
				<p className="mb-4 text-sm text-ink-2">
					One zip with all people, clients, projects, hours, settings, the history and the stored
					files: each table as CSV for a spreadsheet and as JSON for programs. Passwords and other
					secrets are not in it. It tells a lot about people: only owners can make and download it,
					each download stands in the history, and it is deleted after 7 days, or when there are
					three newer ones.
				</p>
				{running ? (
					<ExportProgress {...running} />
				) : (
					<Form method="post">
						<Button kind="primary" icon="download" busy={busy}>
							Make a copy
						</Button>
					</Form>
				)}
			</Panel>
			<Copies copies={copies} />
		</SettingsFrame>
	);
}
