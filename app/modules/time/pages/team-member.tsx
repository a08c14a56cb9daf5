import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { isId } from "#app/lib/id.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { pageTitle } from "#app/ui/read-error.ts";
import { askedDate } from "../asked-date.server.ts";
import { ReadOnlyWeek } from "../components/read-only-week.tsx";
import { WeekHeader } from "../components/week-header.tsx";
import { openWeek } from "../open-week.server.ts";
import { memberName } from "../team-week.server.ts";
import { weekName } from "../week-name.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
	{ title: pageTitle(data ? weekName(data.week.first, data.week.today, data.name) : null, error) },
];

/** One member's week, to look at: nothing on it can be changed. */
export const loader = tenantLoader(
	{ permission: "team-time:read", feature: "time" },
	async ({ db, member, params, now }) => {
		const { memberId = "" } = params;
		const name = isId(memberId) ? await memberName(db, memberId) : null;
		if (name === null) throw notFound();
		return {
			memberId,
			name,
			week: await openWeek(db, member, askedDate(params.date), now, memberId),
		};
	},
);

export default function TeamMemberPage() {
	const { memberId, name, week } = useLoaderData<typeof loader>();
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
			</WeekHeader>
			<ReadOnlyWeek key={`${memberId}${week.first}`} week={week} pathOf={pathOf} />
		</>
	);
}
