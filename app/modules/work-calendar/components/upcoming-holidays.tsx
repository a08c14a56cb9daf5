import { formatDate, weekdayName } from "#app/lib/date-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { DatedHoliday } from "../holiday.ts";

type UpcomingHolidaysProps = { days: readonly DatedHoliday[]; calendar: string | null };

/** The public holidays of the next twelve months. */
export function UpcomingHolidays({ days, calendar }: UpcomingHolidaysProps) {
	const writing = useWriting();
	return (
		<Panel title="Public holidays to come" note={calendar ?? undefined} flush>
			{days.length === 0 ? (
				<p className="panel-body text-sm text-ink-3">None in the next twelve months.</p>
			) : (
				<ul className="divide-y divide-line text-sm">
					{days.map(({ date, name, isHalf }) => (
						<li key={date} className="gap-x-3 px-4 py-2.5 sm:flex sm:items-center">
							<span className="block flex-1 font-medium">
								{name} {isHalf && <Badge tone="holiday">half day</Badge>}
							</span>
							<span className="text-ink-3">
								{weekdayName(date)}, {formatDate(date, writing)}
							</span>
						</li>
					))}
				</ul>
			)}
		</Panel>
	);
}
