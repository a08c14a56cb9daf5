import type { ReactNode } from "react";
import { addDays, type CalendarDate, isoWeekNumber } from "#app/lib/calendar-date.ts";
import { useWriting } from "#app/ui/writing.tsx";
import { weekName } from "../week-name.ts";
import { WeekNav } from "./week-nav.tsx";

type WeekHeaderProps = {
	/** The first day of the week. */
	first: CalendarDate;
	today: CalendarDate;
	/** Where the week of a date is. */
	pathOf: (date: CalendarDate) => string;
	thisWeek: string;
	/** Whose week it is, where it is not the reader's own: a person, the team. */
	name?: string;
	/** From a tablet on; a phone has its acts under the sheet. */
	children?: ReactNode;
};

/** Which week this is, the way to its neighbours, and what can be done with it. */
export function WeekHeader({ first, today, pathOf, thisWeek, name, children }: WeekHeaderProps) {
	const writing = useWriting();
	return (
		<div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-3">
			<div className="flex w-full flex-wrap items-center gap-3 md:w-auto">
				<h1 className="text-xl lg:text-2xl">{weekName(first, today, writing, name)}</h1>
				<span className="text-sm text-ink-3 max-md:hidden">
					Week {isoWeekNumber(addDays(first, 3))}
				</span>
				<WeekNav date={first} pathOf={pathOf} thisWeek={thisWeek} />
			</div>
			{children && (
				<div className="ml-auto flex flex-wrap items-center gap-2 max-md:hidden">{children}</div>
			)}
		</div>
	);
}
