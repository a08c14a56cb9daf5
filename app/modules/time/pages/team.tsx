import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { weekDays } from "#app/lib/calendar-date.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { pageTitle } from "#app/ui/read-error.ts";
import { askedDate } from "../asked-date.server.ts";
import { TeamWeek } from "../components/team-week.tsx";
import { WeekHeader } from "../components/week-header.tsx";
import { dayTargets } from "../day-targets.ts";
import { weekFrame } from "../open-week.server.ts";
import { readTeamWeek } from "../team-week.server.ts";
import { weekName } from "../week-name.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
	{ title: pageTitle(data ? weekName(data.first, data.today, "Team") : null, error) },
];

/** Everybody's week, to look at. */
export const loader = tenantLoader(
	{ permission: "team-time:read", feature: "time" },
	async ({ db, params, now }) => {
		const { first, today, settings } = await weekFrame(db, askedDate(params.date), now);
		const dates = weekDays(first);
		const targets = dayTargets(dates, settings.BILLABLE_HOURS_IN_WORKING_DAY);
		const days = dates.map((date, index) => ({ date, target: targets[index] ?? 0 }));
		return { first, today, days, people: await readTeamWeek(db, first) };
	},
);

export default function TeamPage() {
	const { first, today, days, people } = useLoaderData<typeof loader>();
	return (
		<>
			<WeekHeader
				first={first}
				today={today}
				name="Team"
				pathOf={(date) => `/time/team/${date}`}
				thisWeek="/time/team"
			/>
			<TeamWeek first={first} today={today} days={days} people={people} />
		</>
	);
}
