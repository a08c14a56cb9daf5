import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { Button } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { readRefusal } from "#app/ui/refusal.ts";
import { ImportState } from "../components/import-state.tsx";
import { TallyView } from "../components/tally-view.tsx";
import { importPage } from "../import-page.server.ts";
import { startImport } from "../start-import.server.ts";

const rule = { permission: "time:import", feature: "time" } as const;

export const loader = tenantLoader(rule, async (args) => {
	const page = await importPage(args);
	const isBefore = page.state === "draft" || page.state === "checking" || page.state === "checked";
	if (isBefore) throw redirect(`/time/import/${page.id}/trial`);
	return page;
});

/** Goes on with an import that was stopped. */
export const action = tenantAction(rule, async (args) => {
	const { id } = await startImport(args);
	return redirectWithFlash(`/time/import/${id}`, { text: "The file is coming in." }, args);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `${data?.fileName ?? "Import"} · Crowdminder` },
];

export default function ImportPage() {
	const page = useLoaderData<typeof loader>();
	const refusal = readRefusal(useActionData<typeof action>());
	const busy = useNavigation().formMethod === "POST";
	return (
		<div className="max-w-[52rem]">
			<PageHeader
				title={page.fileName}
				parent={{ to: "/time/import", label: "Bring in hours" }}
				note={`${page.source}, ${page.by}, ${page.finished ?? page.begun}`}
			/>
			<div className="grid gap-6">
				<ImportState page={page} problem={refusal?.message} />
				{page.state === "failed" && (
					<Form method="post">
						<Button kind="primary" icon="play" busy={busy}>
							Go on
						</Button>
					</Form>
				)}
				{page.result && <TallyView id={page.id} tally={page.result} verb="came in" />}
			</div>
		</div>
	);
}
