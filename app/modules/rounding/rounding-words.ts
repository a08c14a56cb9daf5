import type { MovedClock } from "./round-entry.ts";
import type { Rounding, RoundingMode } from "./rounding-rule.ts";

/** `Up to 15 minutes, each entry`; no rounding where the interval is 0. */
export function roundingText(
	rule: Pick<Rounding, "mode" | "per"> & { readonly intervalMinutes: number | null },
): string {
	if (rule.intervalMinutes === null) return "No rule of its own";
	if (rule.intervalMinutes === 0) return "As it was worked";
	const per = rule.per === "entry" ? "each entry" : "the day’s sum";
	return `${modeWords[rule.mode]} ${intervalText(rule.intervalMinutes)}, ${per}`;
}

export const modeWords: Readonly<Record<RoundingMode, string>> = {
	default: "Outwards to",
	closest: "To the nearest",
	floor: "Down to",
	ceil: "Up to",
};

export function intervalText(minutes: number): string {
	if (minutes % 60 === 0) return minutes === 60 ? "an hour" : `${minutes / 60} hours`;
	return minutes === 1 ? "a minute" : `${minutes} minutes`;
}

/** `09:08 → 09:00` */
export function movedText({ from, to }: MovedClock): string {
	return from === to ? clockText(from) : `${clockText(from)} → ${clockText(to)}`;
}

function clockText(seconds: number): string {
	const minutes = Math.floor(seconds / 60);
	const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
		String(part).padStart(2, "0"),
	);
	return `${hour}:${minute}`;
}
