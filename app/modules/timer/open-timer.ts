import { formatDayAndMonth, weekdayName } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { localTime } from "#app/lib/local-time.ts";
import { clockText } from "#app/lib/moment-text.ts";
import type { Writing } from "#app/lib/writing.ts";
import { wholeMinutes } from "#app/modules/time/timed-span.ts";
import { keptParts } from "./kept-parts.ts";
import type { RunningTimer } from "./running-timer.ts";

/** A timer as its own page says it. */
export type OpenTimer = Pick<
	RunningTimer,
	"id" | "version" | "taskId" | "task" | "project" | "client" | "isOpen" | "note"
> & {
	/** `Friday 20 November, 17:02` */
	started: string;
	/** `15:24` */
	length: string;
	/** Stopping asks what to keep. */
	asks: boolean;
	/** What each day would have: `6:58 on Friday 20 November`. */
	parts: string[];
	/** Its first and last minute as a browser's field has them: `2026-11-20T17:02`. */
	from: string;
	until: string;
};

export function openTimer(timer: RunningTimer, writing: Writing, now: Date): OpenTimer {
	const { startedAt, zone, asksAt, ...shown } = timer;
	const parts = keptParts(timer, { kind: "all" }, now) ?? [];
	const whole = wholeMinutes(startedAt, now);
	const { date } = localTime(zone, startedAt);
	const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
	return {
		...shown,
		started: `${weekdayName(date)} ${formatDayAndMonth(date, writing)}, ${clockText(startedAt, zone, writing)}`,
		length: formatMinutes(minutes),
		asks: now >= asksAt,
		parts: parts.map(
			(part) =>
				`${formatMinutes(part.minutes)} on ${weekdayName(part.date)} ${formatDayAndMonth(part.date, writing)}`,
		),
		from: fieldOf(zone, whole.startedAt),
		until: fieldOf(zone, whole.endedAt),
	};
}

function fieldOf(zone: string, at: Date): string {
	const { date, hour, minute } = localTime(zone, at);
	const two = (value: number) => String(value).padStart(2, "0");
	return `${date}T${two(hour)}:${two(minute)}`;
}
