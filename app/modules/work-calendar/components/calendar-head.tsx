import { Link } from "@remix-run/react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { yearOf } from "#app/lib/date-text.ts";
import { Icon } from "#app/ui/icon.tsx";
import { SegmentedLinks } from "#app/ui/segmented.tsx";
import type { CalendarRow } from "../calendars.server.ts";
import { calendarText } from "./calendars-list.tsx";

type CalendarHeadProps = {
	calendar: { id: string; name: string };
	row: CalendarRow | null;
	year: number;
	today: CalendarDate;
};

/** Which calendar it is, who has it, and its years. */
export function CalendarHead({ calendar, row, year, today }: CalendarHeadProps) {
	const thisYear = yearOf(today);
	const years = [...new Set([thisYear - 1, thisYear, thisYear + 1, year])].sort();
	return (
		<div className="flex flex-wrap items-start justify-between gap-3">
			<div className="min-w-0">
				<Link
					to="/settings/holidays"
					className="link inline-flex min-h-6 items-center gap-1 text-sm"
				>
					<Icon name="arrow-left" />
					All calendars
				</Link>
				<h2 className="text-lg">{calendar.name}</h2>
				{row && <p className="text-sm text-ink-3">{calendarText(row)}</p>}
			</div>
			<SegmentedLinks
				label="Year"
				views={years.map((each) => ({
					to: `/settings/holidays/${calendar.id}?year=${each}`,
					label: String(each),
					current: each === year,
				}))}
			/>
		</div>
	);
}
