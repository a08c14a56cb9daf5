import { formatDayShort, weekdayShort } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { dayNote, dayState } from "#app/modules/time/week-text.ts";
import { classNames } from "#app/ui/class-names.ts";
import { Dot } from "#app/ui/dot.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { DecisionContent } from "../decision-page.server.ts";

/** The week on a phone: its days, each with what was done. Days of which nothing is expected and that hold nothing are left out. */
export function ReviewedDays({ content: { sheet, today } }: { content: DecisionContent }) {
	const writing = useWriting();
	const days = sheet.days.filter(({ minutes, target }) => minutes > 0 || target > 0);
	return (
		<div className="grid gap-2 md:hidden">
			{days.map((day) => {
				const isShort = dayState(day, today) === "short";
				return (
					<details key={day.date} className="rounded-lg border border-line" open={isShort}>
						<summary className="flex min-h-12 items-center gap-3 px-3">
							<b className="font-semibold">
								{weekdayShort(day.date)} {formatDayShort(day.date, writing)}
							</b>
							<span className={classNames("text-xs", isShort ? "text-warning" : "text-ink-3")}>
								{dayNote(day, today)}
							</span>
							<span className="num ml-auto font-semibold">{formatMinutes(day.minutes)}</span>
						</summary>
						<ul className="divide-y divide-line border-t border-line text-sm">
							{sheet.rows.map(({ task, cells }) => {
								const minutes = cells.find(({ date }) => date === day.date)?.minutes ?? 0;
								if (minutes === 0) return null;
								return (
									<li key={task.id} className="flex min-h-11 items-center gap-3 px-3 py-1.5">
										<Dot tone={task.billable ? "billable" : "internal"} />
										<span className="min-w-0 flex-1">
											<span className="block truncate font-medium">
												{task.project}, {task.name}
											</span>
											<span className="block truncate text-xs text-ink-3">{task.client}</span>
										</span>
										<span className="num">{formatMinutes(minutes)}</span>
									</li>
								);
							})}
						</ul>
					</details>
				);
			})}
		</div>
	);
}
