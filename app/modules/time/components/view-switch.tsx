import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { SegmentedLinks } from "#app/ui/segmented.tsx";
import { weekAddress } from "../week-address.ts";

/** The same days as a table of a week or as the line of one day. */
export function ViewSwitch({ date, view }: { date: CalendarDate; view: "week" | "day" }) {
	const views = [
		{ label: "Week", to: weekAddress(date), current: view === "week" },
		{ label: "Day", to: `/time/day/${date}`, current: view === "day" },
	];
	return <SegmentedLinks label="View" views={views} />;
}
