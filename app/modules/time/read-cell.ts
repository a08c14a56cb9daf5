import { formatMinutes } from "#app/lib/duration.ts";
import { isBareNumber, parseDuration } from "#app/lib/parse-duration.ts";

/** The most that a day holds, and so a cell: 24 hours. */
export const MINUTES_OF_DAY = 1440;

/** What a cell does with typed text. `suggestion` is in minutes: what was probably meant. */
export type CellReading =
	| { kind: "minutes"; minutes: number }
	| { kind: "empty" }
	| { kind: "refused"; message: string; suggestion?: number };

/** Reads a cell of the week sheet: a duration of at most a day. Zero clears, like nothing typed. */
export function readCell(text: string): CellReading {
	const duration = parseDuration(text);
	if (duration.kind !== "minutes") return duration;
	if (duration.minutes === 0) return { kind: "empty" };
	if (duration.minutes < 0)
		return { kind: "refused", message: "Time worked is never negative. Type a smaller duration." };
	return duration.minutes > MINUTES_OF_DAY ? tooLong(text.trim(), duration.minutes) : duration;
}

/** How typed text was read, `1.25 → 1:15`; null when it is already written that way. */
export function cellEcho(text: string): { typed: string; read: string } | null {
	const typed = text.trim();
	const reading = readCell(typed);
	if (reading.kind !== "minutes") return null;
	const read = formatMinutes(reading.minutes);
	return read === typed ? null : { typed, read };
}

function tooLong(typed: string, minutes: number): CellReading {
	if (!isBareNumber(typed))
		return {
			kind: "refused",
			message: `${formatMinutes(minutes)} is more than a day. A day has 24:00.`,
		};
	const said = `${typed} is ${typed} hours.`;
	const suggestion = Number(typed);
	return suggestion <= MINUTES_OF_DAY
		? { kind: "refused", message: `${said} Did you mean ${formatMinutes(suggestion)}?`, suggestion }
		: { kind: "refused", message: `${said} A day has 24:00.` };
}
