import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { readRefusal } from "#app/ui/refusal.ts";
import { ImportList } from "../components/import-list.tsx";
import { UploadForm } from "../components/upload-form.tsx";
import { importsPage } from "../imports-page.server.ts";
import { uploadImport } from "../upload.server.ts";

const rule = { permission: "time:import", feature: "time" } as const;

export const loader = tenantLoader(rule, importsPage);

/** Takes a file in; nothing of it is brought in yet. */
export const action = tenantActionInSteps(rule, async (args) => {
	return redirect(`/time/import/${await uploadImport(args)}/columns`);
});

export const meta: MetaFunction = () => [{ title: "Bring in hours · Crowdminder" }];

export default function Imports() {
	const { imports } = useLoaderData<typeof loader>();
	const refusal = readRefusal(useActionData<typeof action>());
	return (
		<div className="max-w-[52rem]">
			<PageHeader title="Bring in hours" parent={{ to: "/time/week", label: "Week" }} />
			<div className="grid gap-8">
				<UploadForm problem={refusal?.message} />
				<ImportList imports={imports} />
			</div>
		</div>
	);
}
