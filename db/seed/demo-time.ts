import type { CalendarDate } from "#app/lib/calendar-date.ts";

export type DemoEntry = { date: CalendarDate; taskId: string; minutes: number; note: string };

type Worker = {
	/** Tasks of their projects. */
	tasks: readonly string[];
	/** Tasks of the company itself. */
	internal: readonly string[];
	forgets: number;
};

const notes = [
	"Matched records with the new grades",
	"Workshop with the regional team",
	"Checked figures with finance",
	"Prepared the steering meeting",
	"Follow-up questions answered",
	"Draft shared for comments",
];

/** What one person captured on those days: two or three pieces of client work, some time inside, now and then nothing. */
export function demoTime(
	worker: Worker,
	days: readonly CalendarDate[],
	random: () => number,
): DemoEntry[] {
	return days.flatMap((date) => (random() < worker.forgets ? [] : oneDay(worker, date, random)));
}

function oneDay(worker: Worker, date: CalendarDate, random: () => number): DemoEntry[] {
	const isShort = random() < 0.12;
	const total = 8 * 60 + (isShort ? -15 - quarter(random, 3) : quarter(random, 3));
	const inside = random() < 0.6 ? 30 + quarter(random, 5) : 0;
	const outside = total - inside;
	const first = Math.round((outside * (0.4 + random() * 0.3)) / 15) * 15;
	const parts = [
		{ taskId: pick(worker.tasks, random), minutes: first },
		{ taskId: pick(worker.tasks, random), minutes: outside - first },
		{ taskId: pick(worker.internal, random), minutes: inside },
	];
	return merged(parts.filter(({ minutes }) => minutes > 0)).map((part) => ({
		...part,
		date,
		note: random() < 0.25 ? pick(notes, random) : "",
	}));
}

/** A day has each task once. */
function merged(parts: { taskId: string; minutes: number }[]) {
	const sums = new Map<string, number>();
	for (const { taskId, minutes } of parts) sums.set(taskId, (sums.get(taskId) ?? 0) + minutes);
	return [...sums].map(([taskId, minutes]) => ({ taskId, minutes }));
}

/** 0, 15 … up to `steps - 1` quarters of an hour. */
function quarter(random: () => number, steps: number): number {
	return Math.floor(random() * steps) * 15;
}

function pick<T>(choices: readonly T[], random: () => number): T {
	const chosen = choices[Math.floor(random() * choices.length)];
	if (chosen === undefined) throw new Error("There is nothing to choose from");
	return chosen;
}
