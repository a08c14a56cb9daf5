import { formatMinutes } from "#app/lib/duration.ts";
import type { Stopped } from "./stop-timer.server.ts";
import type { TimerSaid } from "./timer-answer.ts";

/** What became of a timer that was stopped; its undo lets it count on. */
export function saidOf(stopped: Exclude<Stopped, { kind: "asks" }>): TimerSaid {
	const undo = returnOf(stopped.lineId);
	if (stopped.kind === "nothing")
		return { text: "That was less than a minute. Nothing was kept.", undo };
	return { text: `Kept ${formatMinutes(stopped.minutes)} on ${stopped.task}.`, undo };
}

export function returnOf(lineId: string) {
	return { action: "/timer/return", fields: { line: lineId } };
}
