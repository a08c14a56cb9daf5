import { ReadOnlyWeek } from "#app/modules/time/components/read-only-week.tsx";
import { WeekHeader } from "#app/modules/time/components/week-header.tsx";
import type { OpenWeek } from "#app/modules/time/open-week.server.ts";
import { weekAddress } from "#app/modules/time/week-address.ts";
import type { WeekStanding } from "../week-standing.server.ts";
import { StandingLine } from "./standing-line.tsx";

type HandedInWeekProps = { week: OpenWeek; standing: WeekStanding };

/** One's own week while it is submitted or approved: cells are text, totals and notes still say what they say. */
export function HandedInWeek({ week, standing }: HandedInWeekProps) {
	return (
		<>
			<WeekHeader
				first={week.first}
				today={week.today}
				pathOf={weekAddress}
				thisWeek="/time/week"
			/>
			<StandingLine standing={standing} first={week.first} isOwn />
			<ReadOnlyWeek key={week.first} week={week} pathOf={weekAddress} />
		</>
	);
}
