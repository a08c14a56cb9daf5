import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { formatDayShort, weekdayShort } from "#app/lib/date-text.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useWriting } from "#app/ui/writing.tsx";
import { columnClass, type Shown } from "./column.ts";

type SheetHeadProps = { days: readonly { date: CalendarDate }[]; shown: Shown };

/** Widths and heads of the columns. On a phone only the task and one day are there. */
export function SheetHead({ days, shown }: SheetHeadProps) {
	return (
		<>
			<colgroup>
				<col className="md:w-[27%]" />
				{days.map(({ date }, index) => (
					<col
						key={date}
						className={classNames(
							index >= 5 && "md:w-[7%]",
							index === 0 ? "max-md:w-24" : "max-md:hidden",
						)}
					/>
				))}
				<col className="max-md:hidden md:w-[9%]" />
			</colgroup>
			<thead className="max-md:sr-only">
				<tr>
					<th scope="col" className="rounded-tl-lg">
						<span className="flex h-14 items-end pb-2 pl-4 text-xs font-medium text-ink-3">
							Project and task
						</span>
					</th>
					{days.map(({ date }) => (
						<DayHead key={date} date={date} shown={shown} />
					))}
					<th scope="col" className="rounded-tr-lg max-md:hidden">
						<span className="flex h-14 items-end justify-end pr-4 pb-2 text-xs font-medium text-ink-3">
							Total
						</span>
					</th>
				</tr>
			</thead>
		</>
	);
}

function DayHead({ date, shown }: { date: CalendarDate; shown: Shown }) {
	const writing = useWriting();
	const isToday = date === shown.today;
	return (
		<th
			scope="col"
			className={columnClass(date, shown)}
			aria-current={isToday ? "date" : undefined}
		>
			<span className="flex h-14 flex-col justify-center px-3 text-right">
				<span
					className={classNames(
						"text-sm",
						isToday ? "font-semibold text-accent-deep" : "font-medium",
					)}
				>
					{weekdayShort(date)}
					{isToday && <span className="sr-only"> today</span>}
				</span>
				<span
					className={classNames(
						"narrow text-xs font-normal whitespace-nowrap",
						isToday ? "text-accent-deep" : "text-ink-3",
					)}
				>
					{formatDayShort(date, writing)}
				</span>
			</span>
		</th>
	);
}
