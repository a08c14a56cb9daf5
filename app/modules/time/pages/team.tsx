import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { weekDays } from "#app/lib/calendar-date.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { teamStates } from "#app/modules/timesheets/team-states.server.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { pageTitle } from "#app/ui/read-error.ts";
import { askedDate } from "../asked-date.server.ts";
import { PartOfHours } from "../components/part-of-hours.tsx";
import { TeamWeek } from "../components/team-week.tsx";
import { WeekHeader } from "../components/week-header.tsx";
import { weekFrame } from "../open-week.server.ts";
import { readTeamWeek, seesAllHours } from "../team-week.server.ts";
import { weekName } from "../week-name.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
	{ title: pageTitle(data?.title ?? null, error) },
];

/** Everybody's week, to look at: all hours, or those of the projects whose hours one may see. */
export const loader = tenantLoader(
	{ permission: "team-time:read", onAny: "project", feature: "time" },
	async ({ db, member, tenant, params, can, now }) => {
		const { first, today } = await weekFrame(db, askedDate(params.date), now);
		const people = await readTeamWeek(db, member, first);
		const title = weekName(first, today, writingFor(member, tenant), "Team");
		const isWhole = seesAllHours(member);
		const states = isWhole && can("approvals").allowed ? await teamStates(db, first) : null;
		const hasOvertime = isWhole && can("time-reports").allowed;
		return { title, first, today, people, isWhole, states, hasOvertime };
	},
);

export default function TeamPage() {
	const { first, today, people, isWhole, states, hasOvertime } = useLoaderData<typeof loader>();
	return (
		<>
			<WeekHeader
				first={first}
				today={today}
				name="Team"
				pathOf={(date) => `/time/team/${date}`}
				thisWeek="/time/team"
			>
				{hasOvertime && (
					<ButtonLink to={`/reports/overtime?month=${first.slice(0, 7)}`} icon="hourglass">
						Overtime
					</ButtonLink>
				)}
			</WeekHeader>
			{!isWhole && <PartOfHours />}
			{people.length > 0 || isWhole ? (
				<TeamWeek dates={weekDays(first)} {...{ first, today, people, isWhole, states }} />
			) : (
				<Empty title="No hours this week">
					Nobody captured time on the projects whose hours you may see.
				</Empty>
			)}
		</>
	);
}
