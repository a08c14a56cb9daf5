import { Link } from "@remix-run/react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import {
	dayOf,
	formatDayAndMonth,
	formatDayShort,
	weekdayName,
	weekdayShort,
} from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { type Away, awayOn } from "../away.ts";
import type { SheetDay } from "../week-sheet.ts";
import { dayState } from "../week-text.ts";
import { AwayToday } from "./away-today.tsx";
import type { Shown } from "./column.ts";
import { DayMeter } from "./day-meter.tsx";

type DayPickerProps = {
	days: readonly SheetDay[];
	shown: Shown;
	/** Where a day's own address is, for who has no scripts. */
	pathOf: (date: CalendarDate) => string;
	onPick: (date: CalendarDate) => void;
};

/** On a phone the sheet is one day at a time: this chooses which. */
export function DayPicker({ days, shown, pathOf, onPick }: DayPickerProps) {
	const writing = useWriting();
	const day = days.find(({ date }) => date === shown.selected);
	return (
		<div className="md:hidden">
			<nav className="grid grid-cols-7 gap-1" aria-label="Days">
				{days.map((each) => (
					<Link
						key={each.date}
						to={pathOf(each.date)}
						preventScrollReset
						className={classNames(
							"grid h-16 content-center justify-items-center gap-0.5 rounded-md border",
							each.date === shown.selected
								? "border-accent bg-accent-soft text-accent-deep"
								: "border-line bg-surface",
						)}
						aria-current={each.date === shown.selected ? "date" : undefined}
						onClick={(event) => {
							event.preventDefault();
							onPick(each.date);
						}}
					>
						<PickedDay day={each} shown={shown} />
					</Link>
				))}
			</nav>
			{day && (
				<>
					<div className="mt-4 flex items-baseline gap-2">
						<h2 className="text-lg">
							{weekdayName(day.date)} {formatDayAndMonth(day.date, writing)}
						</h2>
						<span className="ml-auto font-semibold">
							{formatMinutes(day.minutes)}
							{day.target > 0 && (
								<span className="text-sm font-normal text-ink-3">
									{" "}
									of {formatMinutes(day.target)}
								</span>
							)}
						</span>
					</div>
					<DayMeter day={day} className="mt-2.5 mb-3" />
					<AwayToday day={day} />
				</>
			)}
		</div>
	);
}

function PickedDay({ day, shown }: { day: SheetDay; shown: Shown }) {
	const writing = useWriting();
	const isSelected = day.date === shown.selected;
	const quiet = isSelected ? "" : "text-ink-3";
	const isShort = dayState(day, shown.today) === "short";
	const captured = day.minutes > 0 ? formatMinutes(day.minutes) : "nothing captured";
	const [away] = awayOn(day);
	return (
		<>
			<span className="sr-only">
				{weekdayShort(day.date)} {formatDayShort(day.date, writing)}
				{away && `, ${away.name}`}, {captured}
			</span>
			<span aria-hidden="true" className={classNames("text-2xs", quiet)}>
				{weekdayName(day.date).slice(0, 1)}
			</span>
			<span aria-hidden="true" className="text-sm font-semibold">
				{dayOf(day.date)}
			</span>
			<span
				aria-hidden="true"
				className={classNames("text-2xs", isShort && !isSelected ? "text-warning" : quiet)}
			>
				{day.minutes > 0 || isShort ? formatMinutes(day.minutes) : <Nothing away={away} />}
			</span>
		</>
	);
}

/** In the place of hours: why there need not be any. */
function Nothing({ away }: { away: Away | undefined }) {
	if (!away) return "–";
	if (away.tone === "holiday") return <Icon name="flag" className="!size-3 text-holiday" />;
	return <Icon name="tree-palm" className="!size-3 text-leave" />;
}
