import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { isId } from "#app/lib/id.ts";
import { actorOf } from "#app/modules/projects/actor.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { Button } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { SavedForm } from "../components/saved-form.tsx";
import { nameTaken, readSavedForm } from "../saved/saved-form.ts";
import { savedPath } from "../saved/saved-report.ts";
import { changeSavedReport, ownSavedReport } from "../saved/saved-reports.server.ts";
import { savedRule } from "../saved/saved-rule.ts";

export const meta: MetaFunction = () => [{ title: "Saved report · Crowdminder" }];

export const loader = tenantLoader(savedRule, async ({ db, member, params }) => {
	const { reportId = "" } = params;
	if (!isId(reportId)) throw notFound("report");
	const { id, name, isShared, search } = await ownSavedReport(db, member, reportId);
	return { id, name, isShared, search };
});

export const action = tenantAction(savedRule, async (args) => {
	const { reportId = "" } = args.params;
	if (!isId(reportId)) throw notFound("report");
	const before = await ownSavedReport(args.db, args.member, reportId);
	const { fields, errors } = readSavedForm(await args.request.formData());
	if (errors.name) return data({ fields, errors }, 422);
	const isDone = await changeSavedReport(args.db, actorOf(args), before, fields);
	if (!isDone) return data({ fields, errors: nameTaken(fields.name) }, 422);
	return redirectWithFlash(savedPath(before), { text: `Saved ${fields.name}.` }, args);
});

export default function SavedReportPage() {
	const report = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "fields" in answer ? answer : undefined;
	return (
		<>
			<PageHeader
				title={report.name}
				parent={{ to: savedPath(report), label: "Time report" }}
				actions={
					<Form method="post" action={`/reports/saved/${report.id}/removal`}>
						<Button kind="danger">Delete report</Button>
					</Form>
				}
			/>
			<SavedForm
				fields={refused?.fields ?? report}
				errors={refused?.errors ?? {}}
				back={savedPath(report)}
			/>
		</>
	);
}
