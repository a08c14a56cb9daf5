import { z } from "zod";
import { formatMinutes, minutesOfHours } from "#app/lib/duration.ts";
import { parseDuration } from "#app/lib/parse-duration.ts";
import type { Kind } from "../kind.ts";

type Bounds = {
	/** In minutes, both included. */
	readonly from: number;
	readonly to: number;
};

/** A length of time, kept in hours, typed as durations are everywhere: `8:00`, `7.5`, `7h30`. */
export function hours({ from, to }: Bounds): Kind<number> {
	return {
		type: z
			.number()
			.min(from / 60)
			.max(to / 60),
		control: { kind: "hours" },
		text: (value) => formatMinutes(minutesOfHours(value)),
		read(text) {
			const read = parseDuration(text);
			if (read.kind === "refused") return { problem: read.message };
			const minutes = read.kind === "empty" ? Number.NaN : read.minutes;
			if (minutes >= from && minutes <= to) return { value: minutes / 60 };
			return { problem: `Type from ${formatMinutes(from)} to ${formatMinutes(to)}.` };
		},
		words: (value) => `${formatMinutes(minutesOfHours(value))} hours`,
	};
}
