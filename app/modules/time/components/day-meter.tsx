import { formatMinutes } from "#app/lib/duration.ts";
import { Meter } from "#app/ui/meter.tsx";
import type { DayHours } from "../week-sheet.ts";

type DayMeterProps = {
	day: DayHours;
	/** Minutes of a timer that has not been stopped; not in the day's. */
	running?: number;
	className?: string;
};

/** How much of a day's target is there, and how much of that is billable. */
export function DayMeter({ day, running = 0, className }: DayMeterProps) {
	const { minutes, billable, target } = day;
	const internal = minutes - billable;
	const going = running > 0 ? `${formatMinutes(running)} running, ` : "";
	const parts = [
		{ tone: "billable", value: billable },
		{ tone: "internal", value: internal },
		{ tone: undefined, value: running },
	] as const;
	return (
		<Meter
			className={className ?? ""}
			label={`${formatMinutes(billable)} billable, ${formatMinutes(internal)} internal, ${going}target ${formatMinutes(target)}`}
			max={Math.max(target, minutes + running)}
			parts={parts.filter(({ value }) => value > 0)}
		/>
	);
}
