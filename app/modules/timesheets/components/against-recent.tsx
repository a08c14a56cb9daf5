import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { formatDayShort } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import type { WeekSheet } from "#app/modules/time/week-sheet.ts";
import { classNames } from "#app/ui/class-names.ts";
import { Meter } from "#app/ui/meter.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { RecentWeeks } from "../recent-weeks.server.ts";

type AgainstRecentProps = { sheet: WeekSheet; first: CalendarDate; recent: RecentWeeks };

/** The week beside the four before it: billed, internal, altogether. */
export function AgainstRecent({ sheet, first, recent }: AgainstRecentProps) {
	const writing = useWriting();
	const own = { first, minutes: sheet.minutes, billable: sheet.billable };
	const weeks = [...recent.weeks, own];
	const max = Math.max(sheet.target, ...weeks.map(({ minutes }) => minutes), 1);
	return (
		<section aria-labelledby="against-recent">
			<h3 id="against-recent" className="mb-2 text-sm font-semibold">
				Against the last 4 weeks
			</h3>
			<ul className="grid gap-1.5 text-sm">
				{weeks.map((week) => (
					<li
						key={week.first}
						className={classNames(
							"grid grid-cols-[4rem_minmax(0,1fr)_3.5rem] items-center gap-3",
							week === own && "font-semibold",
						)}
					>
						<span className={week === own ? undefined : "text-ink-3"}>
							{formatDayShort(week.first, writing)}
						</span>
						<Meter
							label={`${formatMinutes(week.billable)} billable of ${formatMinutes(week.minutes)}`}
							max={max}
							parts={[
								{ tone: "billable", value: week.billable },
								{ tone: "internal", value: week.minutes - week.billable },
							]}
						/>
						<span className="num text-right">{formatMinutes(week.minutes)}</span>
					</li>
				))}
			</ul>
		</section>
	);
}
