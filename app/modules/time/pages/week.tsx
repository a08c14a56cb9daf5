import { data, type MetaFunction, redirect } from "@remix-run/node";
import { type ClientLoaderFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { isId } from "#app/lib/id.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { HandedInWeek } from "#app/modules/timesheets/components/handed-in-week.tsx";
import { StandingLine } from "#app/modules/timesheets/components/standing-line.tsx";
import { SubmitLink } from "#app/modules/timesheets/components/submit-link.tsx";
import { SubmitWeek } from "#app/modules/timesheets/components/submit-week.tsx";
import { isWeekRefusal, weekRefusals } from "#app/modules/timesheets/refusals.ts";
import { weekStanding } from "#app/modules/timesheets/week-standing.server.ts";
import { isHandedIn } from "#app/modules/timesheets/week-state.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { seatMissing } from "#app/request/seat.server.ts";
import { pageTitle } from "#app/ui/read-error.ts";
import { askedDate } from "../asked-date.server.ts";
import { captureCells } from "../capture-cells.server.ts";
import { readCellFields } from "../cell-fields.ts";
import { LockedWeek } from "../components/locked-week.tsx";
import { loadWeek } from "../components/offline/load-week.ts";
import { Week } from "../components/week.tsx";
import { withLastRows } from "../last-rows.server.ts";
import { openWeek, weekFrame } from "../open-week.server.ts";
import { isRefusalCode, refusals } from "../refusals.ts";
import { refused } from "../refuse.server.ts";
import { sheetShortcuts } from "../sheet-shortcuts.ts";
import { allTags } from "../tags/tags.server.ts";
import { templatesOf } from "../templates/templates.server.ts";
import { weekPath } from "../timesheet-action.server.ts";
import { statusOf } from "../timesheet-answer.ts";
import { unsavedCells } from "../unsaved-cells.ts";
import { weekName } from "../week-name.ts";
import type { WeekPageData } from "../week-page.ts";
import { weekStarters } from "../week-starters.server.ts";

const rule = { permission: "time-entry:capture", feature: "time" } as const;

export const handle = { shortcuts: [sheetShortcuts] };
export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
	{ title: pageTitle(data?.title ?? null, error) },
];

export const loader = tenantLoader(rule, async (args) => {
	const { db, member, tenant, can, params, url, now } = args;
	const kept = url.searchParams.get("kept");
	if (kept !== null) throw redirect(kept ? `/time/week/${kept}` : "/time/week");
	const isLocked = !can("time", { access: "change" }).allowed;
	const opened = await openWeek(db, member, askedDate(params.date), now);
	const week = await withLastRows(db, member, opened, url);
	const change = url.searchParams.get("change") ?? "";
	const code = url.searchParams.get("refused");
	const missing = await seatMissing(db, member);
	const isReadOnly = isLocked || missing !== null;
	return {
		title: weekName(week.first, week.today, writingFor(member, tenant)),
		missing,
		standing: await weekStanding(args, member.id, week.first, week.today),
		week: { ...week, memberId: member.id },
		isLocked,
		starters:
			week.tasks.length === 0 && !isReadOnly
				? await weekStarters(db, member, week.first, week.today)
				: null,
		tags: await allTags(db),
		templates: await templatesOf(db, member.id),
		may: { bill: mayDo(member, "time-entry:bill"), tag: mayDo(member, "tag:manage") },
		change: isId(change) ? change : null,
		refusal: refusalText(code),
	} satisfies WeekPageData;
});

/** Without a connection the week is shown as this device last saw it. */
export function clientLoader({
	request,
	params,
	serverLoader,
}: ClientLoaderFunctionArgs): Promise<WeekPageData> {
	const fromServer = () => serverLoader<typeof loader>();
	return loadWeek({ url: new URL(request.url), date: params.date, fromServer });
}
clientLoader.hydrate = true as const;

function refusalText(code: string | null): string | null {
	if (isWeekRefusal(code)) return weekRefusals[code].message;
	return isRefusalCode(code) ? refusals[code].message : null;
}

/** Saves the whole sheet as a plain form; scripts save cell by cell at `/time/cells`. */
export const action = tenantAction(rule, async ({ db, member, params, request, context, now }) => {
	const { first } = await weekFrame(db, askedDate(params.date), now);
	const fields = readCellFields(await request.formData());
	if (!fields) throw refused("form.unknown");
	const author = { member, memberId: member.id, requestId: context.requestId, now };
	const { results, changeId } = await captureCells(db, author, fields.posts);
	const unsaved = unsavedCells(fields, results);
	if (unsaved.length === 0) return redirect(weekPath(first, changeId), { status: 303 });
	return data({ unsaved, changeId }, { status: results.length > 0 ? statusOf(results) : 422 });
});

export default function WeekPage() {
	const page: WeekPageData = useLoaderData<typeof clientLoader>();
	const { week, missing, isLocked, standing } = page;
	if (isLocked || missing) return <LockedWeek week={week} missing={isLocked ? null : missing} />;
	if (isHandedIn(standing.state)) return <HandedInWeek week={week} standing={standing} />;
	return <OwnWeek page={page} />;
}

function OwnWeek({ page }: { page: WeekPageData }) {
	const { week, standing } = page;
	const sent = useActionData<typeof action>();
	const answer = sent && "unsaved" in sent ? sent : null;
	return (
		<Week
			key={`${week.memberId} ${week.first}`}
			page={page}
			unsaved={answer?.unsaved ?? []}
			change={answer?.changeId ?? page.change}
			refusal={sent && "problem" in sent ? sent.problem.message : page.refusal}
			acts={standing.maySubmit && <SubmitWeek standing={standing} />}
			phoneActs={standing.maySubmit && <SubmitLink standing={standing} first={week.first} />}
			standing={<StandingLine standing={standing} first={week.first} isOwn />}
		/>
	);
}
