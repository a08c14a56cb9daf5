import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { writingFor } from "#app/lib/writing-of.ts";
import { askedDate } from "#app/modules/time/asked-date.server.ts";
import { weekAddress } from "#app/modules/time/week-address.ts";
import { weekName } from "#app/modules/time/week-name.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { pageTitle } from "#app/ui/read-error.ts";
import { SubmitFields, SubmitSums } from "../components/submit-form.tsx";
import { textField } from "../deciding.server.ts";
import { firstDayOf, submitWeek } from "../submit-week.server.ts";
import { weekStanding } from "../week-standing.server.ts";
import { wholeWeek } from "../whole-week.server.ts";

const rule = { permission: "time-entry:capture", feature: "approvals" } as const;

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
	{ title: pageTitle(data ? `Submit ${data.title}` : null, error) },
];

/** What would be submitted: for who has no scripts, a page in the place of the dialog. */
export const loader = tenantLoader(rule, async (args) => {
	const { db, member, tenant, params, now } = args;
	const date = askedDate(params.date);
	if (!date) throw notFound();
	const { sheet, first, today } = await wholeWeek(db, member.id, date, now);
	const title = weekName(first, today, writingFor(member, tenant));
	const { approvers, maySubmit } = await weekStanding(args, member.id, first, today);
	return { title, sheet, first, today, approvers, maySubmit };
});

/** POST submits one's own week. */
export const action = tenantAction(rule, async (args) => {
	const { db, member, params, request, context, now } = args;
	const date = askedDate(params.date);
	if (!date) throw notFound();
	const form = await request.formData();
	const author = { member, memberId: member.id, requestId: context.requestId, now };
	const week = await submitWeek(db, author, date, textField(form, "message"));
	const path = weekAddress(firstDayOf(week));
	const undo = { action: `${path}/withdrawal`, fields: {} };
	return redirectWithFlash(path, { text: "Submitted the week.", undo }, args);
});

export default function SubmissionPage() {
	const { title, sheet, first, today, approvers, maySubmit } = useLoaderData<typeof loader>();
	return (
		<div className="max-w-xl">
			<PageHeader
				title={`Submit ${title}?`}
				parent={{ to: weekAddress(first), label: "The week" }}
			/>
			<form method="post" className="panel p-5">
				<SubmitSums sheet={sheet} today={today} approvers={approvers} />
				<SubmitFields sheet={sheet} disabled={!maySubmit} />
				<p className="mt-4 flex justify-end gap-2">
					<ButtonLink to={weekAddress(first)}>Keep editing</ButtonLink>
					<button type="submit" className="btn" data-kind="primary" disabled={!maySubmit}>
						Submit week
					</button>
				</p>
			</form>
		</div>
	);
}
