import { formatSeconds } from "#app/lib/duration.ts";
import { useElapsed } from "#app/modules/timer/components/use-elapsed.tsx";
import { type Timer, useTimer } from "#app/modules/timer/components/use-timer.tsx";
import type { RunningTimer } from "#app/modules/timer/running-timer.ts";
import { Button } from "#app/ui/button.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { clockAt } from "../clock-at.ts";
import { offsetIn, type Stretch } from "../day-frame.ts";
import type { Lane } from "../lanes.ts";
import type { OpenDay } from "../open-day.server.ts";
import { placed } from "./placed.ts";

/** Where the timer that runs stands on a day: from its start up to now; null on other days. */
export function useRunningStretch(day: Pick<OpenDay, "date" | "zone" | "now">): Stretch | null {
	const running = useTimer()?.running;
	if (!running || day.now === null) return null;
	const from = offsetIn(day.zone, day.date, running.startedAt) ?? 0;
	return { from, minutes: Math.max(0, day.now - from) };
}

type RunningBlockProps = { day: OpenDay; at: Stretch; lane: Lane; top: number };

/** What is being worked on just now. */
export function RunningBlock(props: RunningBlockProps) {
	const timer = useTimer();
	if (!timer?.running) return null;
	return <Face {...props} timer={timer} running={timer.running} />;
}

type FaceProps = RunningBlockProps & { timer: Timer; running: RunningTimer };

function Face({ day, at, lane, top, timer, running }: FaceProps) {
	const writing = useWriting();
	const seconds = useElapsed(running.startedAt, timer.at);
	return (
		<li
			className="day-at day-lane"
			{...placed(at.from - top)}
			data-lane={lane.lane}
			data-lanes={lane.of}
		>
			<div className="day-for" {...placed(at.minutes)}>
				<div className="day-block h-full !rounded-b-none !border-accent !border-b-0">
					<span className="w-1 shrink-0 bg-accent" />
					<span className="min-w-0 flex-1 py-1.5">
						<span className="flex items-center gap-2 text-sm font-semibold">
							<span className="pulse shrink-0" aria-hidden="true" />
							<span className="truncate">
								{running.project}
								<span className="font-normal text-ink-2">, {running.task}</span>
							</span>
						</span>
						<span className="block truncate text-xs text-ink-3">
							{running.client}. Started {clockAt(day.zone, day.date, at.from, writing)}
						</span>
					</span>
					<span className="py-1.5 text-right">
						<span className="block text-sm font-semibold text-accent-deep tabular-nums">
							{formatSeconds(seconds)}
						</span>
						<Button type="button" kind="ghost" size="sm" onClick={timer.stop}>
							Stop
						</Button>
					</span>
				</div>
			</div>
		</li>
	);
}
