import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actorOf } from "#app/modules/projects/actor.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { SavedForm } from "../components/saved-form.tsx";
import { askedQuestion } from "../saved/asked-question.server.ts";
import { nameTaken, readSavedForm } from "../saved/saved-form.ts";
import { savedPath } from "../saved/saved-report.ts";
import { createSavedReport } from "../saved/saved-reports.server.ts";
import { savedRule } from "../saved/saved-rule.ts";

export const meta: MetaFunction = () => [{ title: "Save report · Crowdminder" }];

export const loader = tenantLoader(savedRule, async ({ db, url, now }) => ({
	search: await askedQuestion(db, url.search, now),
}));

export const action = tenantAction(savedRule, async (args) => {
	const form = await args.request.formData();
	const { fields, errors } = readSavedForm(form);
	const search = await askedQuestion(args.db, String(form.get("search") ?? ""), args.now);
	if (errors.name) return data({ fields, errors, search }, 422);
	const id = await createSavedReport(args.db, actorOf(args), args.member.id, fields, search);
	if (!id) return data({ fields, errors: nameTaken(fields.name), search }, 422);
	return redirectWithFlash(savedPath({ id, search }), { text: `Saved ${fields.name}.` }, args);
});

export default function NewSavedReport() {
	const { search } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "fields" in answer ? answer : undefined;
	return (
		<>
			<PageHeader title="Save report" parent={{ to: `/reports${search}`, label: "Time report" }} />
			<SavedForm
				fields={refused?.fields ?? { name: "", isShared: false }}
				errors={refused?.errors ?? {}}
				search={refused?.search ?? search}
				back={`/reports${search}`}
			/>
		</>
	);
}
