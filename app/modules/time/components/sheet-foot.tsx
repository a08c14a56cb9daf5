import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { classNames } from "#app/ui/class-names.ts";
import type { SheetDay, WeekSheet } from "../week-sheet.ts";
import { dayNote, dayState } from "../week-text.ts";
import { columnClass, type Shown } from "./column.ts";
import { DayMeter } from "./day-meter.tsx";

type SheetFootProps = {
	sheet: WeekSheet;
	shown: Shown;
	/** Where the sheet has only a part of the screen: free days then say so to screen readers alone. */
	isNarrow?: boolean;
};

/** What each day adds up to, against its target. */
export function SheetFoot({ sheet, shown, isNarrow = false }: SheetFootProps) {
	return (
		<tfoot className="max-md:hidden">
			<tr>
				<th scope="row" className="!border-t !border-b-0 border-rule">
					<span className="block py-2.5 pl-4">
						<span className="block font-semibold">Day total</span>
						<span className="text-xs text-ink-3">Target</span>
					</span>
				</th>
				{sheet.days.map((day) => (
					<td
						key={day.date}
						className={classNames(
							"!border-t !border-b-0 border-rule",
							columnClass(day.date, shown),
						)}
					>
						<DayTotal day={day} today={shown.today} isNarrow={isNarrow} />
					</td>
				))}
				<td className="!border-t !border-b-0 border-rule">
					<span className="block py-2.5 pr-4 text-right">
						<span className="block text-lg leading-5 font-semibold">
							{formatMinutes(sheet.minutes)}
						</span>
						<span className="text-xs text-ink-3">{formatMinutes(sheet.target)}</span>
						<span className="block h-3" />
					</span>
				</td>
			</tr>
		</tfoot>
	);
}

type DayTotalProps = { day: SheetDay; today: CalendarDate; isNarrow: boolean };

function DayTotal({ day, today, isNarrow }: DayTotalProps) {
	const state = dayState(day, today);
	const isFree = state === "none";
	const isAway = day.holiday !== null || day.absences.length > 0;
	const quiet = isNarrow ? "sr-only" : "max-lg:sr-only";
	const tone = state === "short" ? "font-medium text-warning" : "text-ink-3";
	return (
		<span className={classNames("block py-2.5 text-right", isNarrow ? "px-2" : "px-3")}>
			<span className="block font-semibold">
				{isFree && day.minutes === 0 ? (
					<span className="muted font-normal">–</span>
				) : (
					formatMinutes(day.minutes)
				)}
			</span>
			<span className={classNames("narrow text-xs whitespace-nowrap", tone)}>
				<span className={isFree && !isAway ? quiet : undefined}>{dayNote(day, today)}</span>
			</span>
			{isFree ? <span className="block h-3" /> : <DayMeter day={day} className="mt-1.5" />}
		</span>
	);
}
