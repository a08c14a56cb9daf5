import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { overlapped } from "#app/modules/time/overlap.ts";
import { MINUTES_OF_DAY } from "#app/modules/time/read-cell.ts";
import { type BookedDay, contentKey } from "./booked-day.ts";
import type { LineRead, Piece, Refused } from "./read-line.ts";
import type { ResolvedWork } from "./resolved-work.ts";

export type Judging = {
	/** Members by key; null leaves the lines out. */
	readonly memberOf: (person: string) => string | null;
	readonly workOf: (work: string) => ResolvedWork;
	readonly dayOf: (memberId: string, date: CalendarDate) => BookedDay;
	/** Why a day of somebody takes no change; undefined where it does. */
	readonly lockOf: (memberId: string, date: CalendarDate) => string | undefined;
	/** May two entries of somebody share time? */
	readonly mayOverlap: boolean;
	/** The last day that hours can be of. */
	readonly latest: CalendarDate;
};

/** A line that comes in: whose it is, on what, and what of it may not be as somebody meant it. */
export type Taken = {
	readonly becomes: "taken";
	readonly line: LineRead;
	readonly memberId: string;
	readonly work: Extract<ResolvedWork, { kind: "task" | "new" }>;
	readonly doubts: readonly string[];
};

/**
 * What becomes of a line that was read, whole or not at all; one that comes in is booked into its days, so that the lines
 * after it find them fuller.
 */
export function judgeLine(line: LineRead, judging: Judging): Taken | Refused {
	const memberId = judging.memberOf(line.person);
	if (!memberId) return skipped(line, "Its person is left out.");
	const work = judging.workOf(line.work);
	if (work.kind === "skip") return skipped(line, "Its task is left out.");
	return work.kind === "refused" ? wrong(line, work.why) : judgeWork(line, memberId, work, judging);
}

function judgeWork(
	line: LineRead,
	memberId: string,
	work: Taken["work"],
	judging: Judging,
): Taken | Refused {
	const days = line.pieces.map((piece) => ({ piece, day: judging.dayOf(memberId, piece.date) }));
	const taskId = work.kind === "task" ? work.taskId : null;
	if (taskId && isThere(line, taskId, days)) return skipped(line, "It is there already.");
	const overlaps = days.some(({ piece, day }) => doesOverlap(piece, day));
	const why = days.map(({ piece, day }) => whyNot(piece, day, memberId, judging)).find(Boolean);
	if (why ?? (overlaps && !judging.mayOverlap)) return wrong(line, why ?? atOnce);
	for (const { piece, day } of days) book(line.line, piece, day);
	const doubts = [line.doubt, overlaps ? shared : null].filter((doubt) => doubt !== null);
	return { becomes: "taken", line, memberId, work, doubts };
}

const atOnce =
	"Another entry has some of that time, and two at once are refused here. Choose another time.";
const shared = "It shares time with another entry.";

type Days = readonly { readonly piece: Piece; readonly day: BookedDay }[];

/** Each entry of before counts once: where a file has the same line twice, the second may be new. */
function isThere({ note }: LineRead, taskId: string, days: Days): boolean {
	const keys = days.map(({ piece, day }) => ({ day, key: contentKey({ ...piece, note, taskId }) }));
	if (!keys.every(({ day, key }) => (day.known.get(key) ?? 0) > 0)) return false;
	for (const { day, key } of keys) day.known.set(key, (day.known.get(key) ?? 0) - 1);
	return true;
}

function whyNot(
	{ date, minutes }: Piece,
	day: BookedDay,
	memberId: string,
	{ latest, lockOf }: Judging,
): string | undefined {
	if (date < "2000-01-01") return "It is from before the year 2000. Look at its date.";
	if (date > latest) return "It is more than a year ahead. Look at its date.";
	const total = day.minutes + minutes;
	if (total > MINUTES_OF_DAY) {
		return `The day would have ${formatMinutes(total)} of at most 24 hours. Shorten what is on it.`;
	}
	return lockOf(memberId, date);
}

function doesOverlap({ startedAt, endedAt }: Piece, { spans }: BookedDay): boolean {
	return overlapped({ id: "new", startedAt, endedAt }, spans) !== undefined;
}

function book(line: number, { minutes, startedAt, endedAt }: Piece, day: BookedDay): void {
	day.minutes += minutes;
	if (startedAt) day.spans.push({ id: `line ${line}`, startedAt, endedAt });
}

function skipped({ line }: LineRead, why: string): Refused {
	return { line, becomes: "skipped", why };
}

function wrong({ line }: LineRead, why: string): Refused {
	return { line, becomes: "wrong", why };
}
