import { formatMinutes } from "#app/lib/duration.ts";
import type { SheetDay } from "./week-sheet.ts";

/** A day as far as nobody is expected to work on it. */
export type AwayDay = Pick<SheetDay, "holiday" | "absences">;

/** Something that takes a day or a part of it: a public holiday first, then leave. */
export type Away = {
	readonly tone: "holiday" | "leave";
	/** `Heritage Day`, `Annual leave`. */
	readonly name: string;
	/** How much it takes: `public holiday`, `half holiday`, `4:00`. */
	readonly detail: string;
};

export function awayOn({ holiday, absences }: AwayDay): Away[] {
	const detail = holiday?.isHalf ? "half holiday" : "public holiday";
	return [
		...(holiday ? [{ tone: "holiday", name: holiday.name, detail } as const] : []),
		...absences.map(({ name, minutes }) => {
			return { tone: "leave", name, detail: formatMinutes(minutes) } as const;
		}),
	];
}

/** Minutes that holidays and leave take of some days. */
export function minutesAway(days: readonly AwayDay[]): number {
	return days
		.flatMap(({ holiday, absences }) => [holiday?.minutes ?? 0, ...absences.map(minutesOf)])
		.reduce((sum, minutes) => sum + minutes, 0);
}

function minutesOf({ minutes }: { minutes: number }): number {
	return minutes;
}
