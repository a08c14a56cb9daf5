import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { weekStanding } from "#app/modules/timesheets/week-standing.server.ts";
import { isHandedIn } from "#app/modules/timesheets/week-state.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { pageTitle } from "#app/ui/read-error.ts";
import { askedDate } from "../asked-date.server.ts";
import { authorFor } from "../author-for.server.ts";
import { captureCells } from "../capture-cells.server.ts";
import { readCellFields } from "../cell-fields.ts";
import { OthersWeek } from "../components/others-week.tsx";
import { openWeek } from "../open-week.server.ts";
import { isRefusalCode, refusals } from "../refusals.ts";
import { refused } from "../refuse.server.ts";
import { taskChoices } from "../task-choices.server.ts";
import { statusOf } from "../timesheet-answer.ts";
import { unsavedCells } from "../unsaved-cells.ts";
import { memberHoursAddress } from "../week-address.ts";
import { weekName } from "../week-name.ts";
import { readReasons } from "../worked-days/reason-fields.ts";
import { explainDayOff } from "../worked-days/worked-days.server.ts";

const rule = { permission: "time-entry:capture-for-others", feature: "time" } as const;

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
	{ title: pageTitle(data?.title ?? null, error) },
];

/** Somebody's week, for who may write it for them. What is typed here stays off this device. */
export const loader = tenantLoader(rule, async (args) => {
	const { db, member, tenant, params, url, now } = args;
	const { author, name, joinedOn } = await authorFor(args);
	const { memberId } = author;
	const week = await openWeek(db, member, askedDate(params.date), now, memberId);
	const standing = await weekStanding(args, memberId, week.first, week.today);
	if (isHandedIn(standing.state)) throw redirect(`/time/team/${memberId}/${week.first}`);
	const code = url.searchParams.get("refused");
	return {
		title: weekName(week.first, week.today, writingFor(member, tenant), name),
		...{ memberId, name, joinedOn, week },
		choices: await taskChoices(db, member, "", week.today),
		refusal: isRefusalCode(code) ? refusals[code].message : null,
	};
});

/** POST saves the cells that were changed, each on its own. */
export const action = tenantAction(rule, async (args) => {
	const { db, params, request } = args;
	const { author, name } = await authorFor(args);
	const date = askedDate(params.date);
	if (!date) throw notFound();
	const form = await request.formData();
	const fields = readCellFields(form);
	if (!fields) throw refused("form.unknown");
	const typedOn = new Set(fields.posts.map((post) => post.date));
	for (const [day, reason] of readReasons(form))
		if (typedOn.has(day)) await explainDayOff(db, author, day, reason);
	const { results, changeId } = await captureCells(db, author, fields.posts);
	const unsaved = unsavedCells(fields, results);
	const path = memberHoursAddress(author.memberId, calendarDate(date));
	if (unsaved.length > 0)
		return data({ unsaved, changeId }, { status: results.length > 0 ? statusOf(results) : 422 });
	const undo = changeId
		? { action: `${path}/undo`, fields: { change: changeId, week: date } }
		: undefined;
	return redirectWithFlash(path, { text: `Saved. ${name} is told.`, undo }, args);
});

export default function MemberHours() {
	const page = useLoaderData<typeof loader>();
	const sent = useActionData<typeof action>();
	const unsaved = sent && "unsaved" in sent ? sent.unsaved : [];
	const problem = sent && "problem" in sent ? sent.problem.message : page.refusal;
	return <OthersWeek key={page.week.first} {...page} unsaved={unsaved} refusal={problem} />;
}
