import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { isId } from "#app/lib/id.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { StandingLine } from "#app/modules/timesheets/components/standing-line.tsx";
import { type WeekStanding, weekStanding } from "#app/modules/timesheets/week-standing.server.ts";
import { isHandedIn } from "#app/modules/timesheets/week-state.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { notFound } from "#app/request/problem.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { pageTitle } from "#app/ui/read-error.ts";
import { askedDate } from "../asked-date.server.ts";
import { PartOfHours } from "../components/part-of-hours.tsx";
import { ReadOnlyWeek } from "../components/read-only-week.tsx";
import { WeekHeader } from "../components/week-header.tsx";
import { type OpenWeek, openWeek } from "../open-week.server.ts";
import { memberName, seesAllHours } from "../team-week.server.ts";
import { memberHoursAddress } from "../week-address.ts";
import { weekName } from "../week-name.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
	{ title: pageTitle(data?.title ?? null, error) },
];

/** One member's week, as far as one may see its hours: nothing on it can be changed. */
export const loader = tenantLoader(
	{ permission: "team-time:read", onAny: "project", feature: "time" },
	async (args) => {
		const { db, member, tenant, params, now } = args;
		const { memberId = "" } = params;
		const name = isId(memberId) ? await memberName(db, member, memberId) : null;
		if (name === null) throw notFound();
		const week = await openWeek(db, member, askedDate(params.date), now, memberId);
		const isWhole = memberId === member.id || seesAllHours(member);
		const title = weekName(week.first, week.today, writingFor(member, tenant), name);
		const standing = isWhole
			? withoutWords(await weekStanding(args, memberId, week.first, week.today))
			: null;
		const mayWrite =
			memberId !== member.id &&
			mayDo(member, "time-entry:capture-for-others") &&
			!isHandedIn(standing?.state ?? "draft");
		const shown = isWhole ? week : withoutTargets(week);
		return { title, memberId, name, isWhole, week: shown, standing, mayWrite };
	},
);

/** A part of somebody's hours says nothing about what they lack, nor when they were away. */
function withoutTargets(week: OpenWeek): OpenWeek {
	const nothing = { target: 0, holiday: null, absences: [] };
	return { ...week, days: week.days.map((day) => ({ ...day, ...nothing })) };
}

/** What was written to and fro is for the two who wrote it. */
function withoutWords(standing: WeekStanding): WeekStanding {
	return { ...standing, message: "", answer: "", comments: [] };
}

export default function TeamMemberPage() {
	const { memberId, name, isWhole, week, standing, mayWrite } = useLoaderData<typeof loader>();
	const pathOf = (date: CalendarDate) => `/time/team/${memberId}/${date}`;
	return (
		<>
			<WeekHeader
				first={week.first}
				today={week.today}
				name={name}
				pathOf={pathOf}
				thisWeek={pathOf(week.today)}
			>
				<ButtonLink to={`/time/team/${week.first}`} icon="users">
					Whole team
				</ButtonLink>
				{mayWrite && (
					<ButtonLink to={memberHoursAddress(memberId, week.first)} icon="pencil-line">
						Write this week
					</ButtonLink>
				)}
			</WeekHeader>
			{standing && <StandingLine standing={standing} first={week.first} isOwn={false} />}
			{!isWhole && <PartOfHours />}
			<ReadOnlyWeek key={`${memberId}${week.first}`} week={week} pathOf={pathOf} />
		</>
	);
}
