import { addDays, type CalendarDate, todayIn } from "#app/lib/calendar-date.ts";
import type { TenantDb } from "#db/handle.ts";
import type { Batch } from "./batches.server.ts";
import type { DayBook } from "./day-book.server.ts";
import type { ImportPlan } from "./import-plan.ts";
import { judgeLine, type Taken } from "./judge-line.ts";
import type { Tally } from "./outcome.ts";
import type { LineRead } from "./read-line.ts";
import type { ResolvedWork } from "./resolved-work.ts";
import { countTaken, noteRefused } from "./tally.ts";

/** What every batch of a file is judged by. */
export type BatchFacts = {
	readonly plan: ImportPlan;
	readonly works: ReadonlyMap<string, ResolvedWork>;
	readonly book: DayBook;
	readonly mayOverlap: boolean;
	readonly now: Date;
};

/** Judges the lines of a batch in their order, the same at the trial and in earnest, and counts them. */
export async function judgeBatch(
	db: TenantDb,
	{ lines }: Batch,
	facts: BatchFacts,
	tally: Tally,
): Promise<Taken[]> {
	const { plan, works, book, mayOverlap, now } = facts;
	const memberOf = (person: string) => memberIn(plan, person);
	await book.read(db, wantedDays(lines.map(({ read }) => read).filter(isEntry), memberOf));
	const judging = {
		...{ memberOf, mayOverlap },
		workOf: (work: string) => works.get(work) ?? ({ kind: "skip" } as const),
		dayOf: (memberId: string, date: CalendarDate) => book.day(memberId, date),
		lockOf: (memberId: string, date: CalendarDate) => book.lock(memberId, date),
		latest: addDays(todayIn(plan.how.tenantZone, now), 366),
	};
	const taken: Taken[] = [];
	for (const { read, cells } of lines) {
		const judged = read.becomes === "entry" ? judgeLine(read, judging) : read;
		if (judged.becomes === "taken") {
			taken.push(judged);
			countTaken(tally, judged);
		} else noteRefused(tally, judged, cells);
	}
	return taken;
}

/** The days of a batch by whose they are. */
export function wantedDays(
	lines: readonly LineRead[],
	memberOf: (person: string) => string | null,
): Map<string, Set<CalendarDate>> {
	const wanted = new Map<string, Set<CalendarDate>>();
	for (const { person, pieces } of lines) {
		const memberId = memberOf(person);
		if (!memberId) continue;
		const dates = wanted.get(memberId) ?? new Set();
		for (const { date } of pieces) dates.add(date);
		wanted.set(memberId, dates);
	}
	return wanted;
}

export function memberIn({ people }: ImportPlan, person: string): string | null {
	const memberId = people[person] ?? "skip";
	return memberId === "skip" ? null : memberId;
}

function isEntry(read: Batch["lines"][number]["read"]): read is LineRead {
	return read.becomes === "entry";
}
