import { formatMinutes } from "#app/lib/duration.ts";
import { DayMeter } from "#app/modules/time/components/day-meter.tsx";
import { minutesOf } from "#app/modules/time/week-sheet.ts";
import type { OpenDay } from "../open-day.server.ts";
import { useRunningStretch } from "./running-block.tsx";

type DaySumProps = {
	day: Pick<OpenDay, "date" | "entries" | "target" | "today" | "zone" | "now">;
};

/** What the day adds up to with the timer that runs, and what it still lacks of its target. */
export function DaySum({ day }: DaySumProps) {
	const { date, entries, target, today } = day;
	const running = useRunningStretch(day)?.minutes ?? 0;
	const minutes = minutesOf(entries);
	const billable = minutesOf(entries.filter((entry) => entry.billable));
	const lacking = target - minutes - running;
	const isOver = date < today;
	return (
		<div className="mb-5 flex items-center gap-4">
			<p className="text-sm whitespace-nowrap">
				<b className="text-lg font-semibold">{formatMinutes(minutes + running)}</b>
				{target > 0 && <span className="text-ink-3"> of {formatMinutes(target)}</span>}
				{running > 0 && <span className="text-ink-3">, {formatMinutes(running)} running</span>}
			</p>
			<DayMeter day={{ date, minutes, billable, target }} running={running} className="flex-1" />
			{lacking > 0 && (
				<span className={isOver ? "text-sm text-warning" : "text-sm text-ink-3"}>
					{formatMinutes(lacking)} {isOver ? "short" : "to go"}
				</span>
			)}
		</div>
	);
}
