import { formatMinutes } from "#app/lib/duration.ts";
import { DayMeter } from "#app/modules/time/components/day-meter.tsx";
import { minutesOf } from "#app/modules/time/week-sheet.ts";
import type { OpenDay } from "../open-day.server.ts";

/** What the day adds up to, and what it still lacks of its target. */
export function DaySum({ day }: { day: Pick<OpenDay, "date" | "entries" | "target" | "today"> }) {
	const { date, entries, target, today } = day;
	const minutes = minutesOf(entries);
	const billable = minutesOf(entries.filter((entry) => entry.billable));
	const lacking = target - minutes;
	const isOver = date < today;
	return (
		<div className="mb-5 flex items-center gap-4">
			<p className="text-sm whitespace-nowrap">
				<b className="text-lg font-semibold">{formatMinutes(minutes)}</b>
				{target > 0 && <span className="text-ink-3"> of {formatMinutes(target)}</span>}
			</p>
			<DayMeter day={{ date, minutes, billable, target }} className="flex-1" />
			{lacking > 0 && (
				<span className={isOver ? "text-sm text-warning" : "text-sm text-ink-3"}>
					{formatMinutes(lacking)} {isOver ? "short" : "to go"}
				</span>
			)}
		</div>
	);
}
