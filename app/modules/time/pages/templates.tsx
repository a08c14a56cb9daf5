import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import { SaveTemplate } from "../components/templates/save-template.tsx";
import { TemplateRows } from "../components/templates/template-rows.tsx";
import { weekFrame } from "../open-week.server.ts";
import { isRefusalCode, refusals } from "../refusals.ts";
import { parseSheetDate } from "../sheet-date.ts";
import { templateNameProblem, tidyTemplateName } from "../templates/template.ts";
import { templatesOf } from "../templates/templates.server.ts";
import { saveWeekAsTemplate } from "../templates/use-template.server.ts";
import { weekAddress } from "../week-address.ts";

const rule = { permission: "time-entry:capture", feature: "time" } as const;

export const meta: MetaFunction = () => [{ title: "Templates · Week · Crowdminder" }];

/** The member's own templates; `?week` is the one that can be kept as another. */
export const loader = tenantLoader(rule, async ({ db, member, url, now }) => {
	const asked = parseSheetDate(url.searchParams.get("week") ?? "");
	const { first, today } = await weekFrame(db, asked, now);
	const code = url.searchParams.get("refused");
	return {
		...{ first, today },
		templates: await templatesOf(db, member.id),
		refusal: isRefusalCode(code) ? refusals[code].message : null,
	};
});

/** Keeps the rows of a week as a template, with `hours=yes` their hours too. */
export const action = tenantAction(rule, async (args) => {
	const { db, member, request, context, now } = args;
	const form = await request.formData();
	const name = tidyTemplateName(form.get("name"));
	const wrong = templateNameProblem(name);
	if (wrong) return data({ name, error: wrong }, 422);
	const { first } = await weekFrame(db, parseSheetDate(String(form.get("week"))), now);
	const author = { member, memberId: member.id, requestId: context.requestId, now };
	const { error } = await saveWeekAsTemplate(db, author, first, name, form.get("hours") === "yes");
	if (error !== undefined) return data({ name, error }, 422);
	const said = { text: `Saved ${name}.`, detail: "Put it on any week by “Templates”." };
	return redirectWithFlash(`/time/templates?week=${first}`, said, args);
});

export default function TemplatesPage() {
	const { templates, first, today, refusal } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "error" in answer ? answer : undefined;
	return (
		<div className="max-w-2xl">
			<PageHeader title="Templates" parent={{ to: weekAddress(first), label: "Week" }} />
			{refusal && (
				<Statusline icon="circle-alert" tone="warning">
					{refusal}
				</Statusline>
			)}
			<div className="grid gap-5">
				{templates.length > 0 ? (
					<Panel title="Your templates" flush>
						<TemplateRows templates={templates} week={first} />
					</Panel>
				) : (
					<Empty title="No templates yet">
						A template is the rows of a week, with or without their hours, to be put on any other in
						one go.
					</Empty>
				)}
				<SaveTemplate week={first} today={today} refused={refused} />
			</div>
		</div>
	);
}
