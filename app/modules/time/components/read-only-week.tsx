import { useState } from "react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { formatDayShort, weekdayShort } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { OpenWeek } from "../open-week.server.ts";
import { weekSheet } from "../week-sheet.ts";
import { AwayRow } from "./away-row.tsx";
import { daysOffIn } from "./column.ts";
import { DayPicker } from "./day-picker.tsx";
import { SheetFoot } from "./sheet-foot.tsx";
import { SheetHead } from "./sheet-head.tsx";
import { SheetRow } from "./sheet-row.tsx";
import { WeekSummary } from "./week-summary.tsx";

type ReadOnlyWeekProps = { week: OpenWeek; pathOf: (date: CalendarDate) => string };

/** A week as it stands: cells are text. */
export function ReadOnlyWeek({ week, pathOf }: ReadOnlyWeekProps) {
	const sheet = weekSheet(week);
	const [selected, pick] = useState(week.selected);
	const shown = { today: week.today, selected, daysOff: daysOffIn(sheet.days) };
	return (
		<>
			<WeekSummary sheet={sheet} today={week.today} />
			{sheet.rows.length === 0 ? (
				<Empty title="Nothing captured this week" />
			) : (
				<>
					<DayPicker days={sheet.days} shown={shown} pathOf={pathOf} onPick={pick} />
					<div className="panel">
						<table className="sheet">
							<caption className="sr-only">Hours by task and day</caption>
							<SheetHead days={sheet.days} shown={shown} />
							<tbody>
								<AwayRow days={sheet.days} shown={shown} />
								{sheet.rows.map((row) => (
									<SheetRow key={row.task.id} row={row} shown={shown} />
								))}
							</tbody>
							<SheetFoot sheet={sheet} shown={shown} />
						</table>
					</div>
					<Notes week={week} />
				</>
			)}
		</>
	);
}

function Notes({ week }: { week: OpenWeek }) {
	const writing = useWriting();
	const noted = week.entries.flatMap((entry) => {
		const task = week.tasks.find(({ id }) => id === entry.taskId);
		return task && entry.note ? [{ entry, task }] : [];
	});
	if (noted.length === 0) return null;
	return (
		<Panel title="Notes this week" flush className="mt-5">
			<ul className="divide-y divide-line text-sm">
				{noted.map(({ entry, task }) => (
					<li key={entry.id} className="flex gap-3 px-4 py-2.5">
						<span className="w-20 shrink-0 text-ink-3">
							{weekdayShort(entry.date)} {formatDayShort(entry.date, writing)}
						</span>
						<span className="min-w-0 flex-1 whitespace-pre-line">
							<b className="font-semibold">
								{task.project}, {task.name}.
							</b>{" "}
							{entry.note}
						</span>
						<span className="num font-medium">{formatMinutes(entry.minutes)}</span>
					</li>
				))}
			</ul>
		</Panel>
	);
}
