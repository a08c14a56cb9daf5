import { formatMinutes } from "#app/lib/duration.ts";
import { Meter } from "#app/ui/meter.tsx";
import type { DayHours } from "../week-sheet.ts";

/** How much of a day's target is there, and how much of that is billable. */
export function DayMeter({ day, className }: { day: DayHours; className?: string }) {
	const { minutes, billable, target } = day;
	const internal = minutes - billable;
	const parts = [
		{ tone: "billable", value: billable },
		{ tone: "internal", value: internal },
	] as const;
	return (
		<Meter
			className={className ?? ""}
			label={`${formatMinutes(billable)} billable, ${formatMinutes(internal)} internal, target ${formatMinutes(target)}`}
			max={Math.max(target, minutes)}
			parts={parts.filter(({ value }) => value > 0)}
		/>
	);
}
