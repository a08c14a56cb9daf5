import { Link } from "@remix-run/react";
import { formatMinutes } from "#app/lib/duration.ts";
import { useWriting } from "#app/ui/writing.tsx";
import { clockAt } from "../clock-at.ts";
import { dayAddress } from "../day-address.ts";
import type { Stretch } from "../day-frame.ts";
import type { OpenDay } from "../open-day.server.ts";
import { placed } from "./placed.ts";

type GapProps = { day: Pick<OpenDay, "date" | "zone">; gap: Stretch; top: number };

/** Time between two entries: offered, never filled by itself. */
export function Gap({ day: { date, zone }, gap, top }: GapProps) {
	const writing = useWriting();
	const clock = (minute: number) => clockAt(zone, date, minute, writing);
	const [start, end] = [clock(gap.from), clock(gap.from + gap.minutes)];
	if (gap.minutes < 24) return null;
	return (
		<li className="day-at py-px" {...placed(gap.from - top)}>
			<div className="day-for" {...placed(gap.minutes)}>
				<div className="flex h-full items-center gap-2 rounded-md border border-dashed border-control px-3 text-xs text-ink-3">
					<span className="flex-1">{formatMinutes(gap.minutes)} not captured</span>
					<Link
						to={dayAddress(date, { start, end })}
						preventScrollReset
						className="link inline-flex min-h-6 items-center"
						aria-label={`Add time from ${start} to ${end}`}
					>
						Add
					</Link>
				</div>
			</div>
		</li>
	);
}
