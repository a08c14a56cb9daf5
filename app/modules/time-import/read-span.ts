import { addDays, type CalendarDate, instantIn, todayIn } from "#app/lib/calendar-date.ts";
import { parseDuration } from "#app/lib/parse-duration.ts";
import { MINUTES_OF_DAY } from "#app/modules/time/read-cell.ts";
import type { Field } from "./fields.ts";
import type { HowToRead } from "./how-to-read.ts";
import type { Piece, Refused } from "./read-line.ts";
import { type Moment, readMoment } from "./read-moment.ts";
import { splitAtMidnight } from "./split-at-midnight.ts";

type Cells = (field: Field) => string;
type Span = { pieces: readonly Piece[]; doubt: string | null };
type Refusal = Omit<Refused, "line">;

/** When and how long: by start and end where a line has both and they fit its duration, else by date and duration. */
export function readSpan(cell: Cells, how: HowToRead): Span | Refusal {
	const texts = {
		date: cell("date"),
		start: cell("start"),
		endDate: cell("endDate"),
		end: cell("end"),
	};
	const read = (text: string) => (text === "" ? undefined : readMoment(text, how.order));
	const [date, start, endDate, end] = [texts.date, texts.start, texts.endDate, texts.end].map(read);
	if (date === null) return wrong(`“${texts.date}” is not a date. Write 2026-09-30.`);
	if (start === null) return wrong(`“${texts.start}” is not a time. Write 09:00.`);
	if (endDate === null) return wrong(`“${texts.endDate}” is not a date. Write 2026-09-30.`);
	if (end === null) return wrong(`“${texts.end}” is not a time. Write 17:30.`);
	const startedAt = startOf(date, start, how);
	const day = startedAt ? todayIn(how.tenantZone, startedAt) : dateIn(date ?? start, how);
	if (!day) return wrong("It has no date.");
	const range = startedAt && { startedAt, endedAt: endOf(startedAt, { endDate, end }, how) };
	return spanOf(cell("duration"), day, range ?? null, how);
}

type Range = { startedAt: Date; endedAt: Date | null };

function spanOf(
	typed: string,
	day: CalendarDate,
	range: Range | null,
	how: HowToRead,
): Span | Refusal {
	const clock = clockMinutes(range);
	const never = clock === null ? null : whyNever(clock);
	if (never) return wrong(never);
	const minutes = minutesIn(typed, clock);
	if (typeof minutes !== "number") return minutes;
	const isTimed = clock !== null && clock > 0 && Math.abs(clock - minutes) <= mostApart;
	const pieces =
		isTimed && range?.endedAt
			? splitAtMidnight(range.startedAt, range.endedAt, how.tenantZone)
			: [{ date: day, minutes, startedAt: null, endedAt: null }];
	if (pieces.some((piece) => piece.minutes > MINUTES_OF_DAY)) {
		return wrong("A day has 24 hours. Share them out over the days.");
	}
	return { pieces, doubt: clock === null || isTimed ? null : apart };
}

function whyNever(clock: number): string | null {
	if (clock < 0) return "It ends before it starts.";
	return clock > 2 * MINUTES_OF_DAY ? "It lasts more than two days." : null;
}

/** Decimal hours of two digits are exact to 18 seconds, and both may have been rounded to the minute. */
const mostApart = 1;

function clockMinutes(range: Range | null): number | null {
	if (!range?.endedAt) return null;
	return Math.floor((range.endedAt.getTime() - range.startedAt.getTime() + 30_000) / 60_000);
}

/** What was typed, else what the clock says. */
function minutesIn(typed: string, clock: number | null): number | Refusal {
	const duration = typed === "" ? null : parseDuration(typed);
	if (duration?.kind === "refused")
		return duration.reason === "too short" ? tooShort : wrong(duration.message);
	const minutes = duration?.kind === "minutes" ? duration.minutes : clock;
	if (minutes === null) return wrong("It has neither a duration nor a start and an end.");
	if (minutes < 0) return wrong("Its duration is below zero. Hours can only be worked forwards.");
	return minutes === 0 ? tooShort : minutes;
}

const tooShort: Refusal = { becomes: "skipped", why: "It is shorter than half a minute." };
const apart = "Its start and end do not fit its duration, so they are left out.";

function startOf(date: Moment | undefined, start: Moment | undefined, how: HowToRead): Date | null {
	const instant = start?.instant ?? date?.instant;
	if (instant) return instant;
	const day = start?.date ?? date?.date;
	const seconds = start?.seconds ?? date?.seconds ?? null;
	return day && seconds !== null ? instantOf(how.zone, day, seconds) : null;
}

type Ends = { endDate: Moment | undefined; end: Moment | undefined };

/** Without a date of its own an end before the start is on the day after. */
function endOf(startedAt: Date, { endDate, end }: Ends, how: HowToRead): Date | null {
	if (end?.instant) return end.instant;
	const seconds = end?.seconds ?? endDate?.seconds ?? null;
	if (seconds === null) return null;
	const named = end?.date ?? endDate?.date;
	if (named) return instantOf(how.zone, named, seconds);
	const startDay = todayIn(how.zone, startedAt);
	const sameDay = instantOf(how.zone, startDay, seconds);
	return sameDay >= startedAt ? sameDay : instantOf(how.zone, addDays(startDay, 1), seconds);
}

function dateIn(moment: Moment | undefined, how: HowToRead): CalendarDate | null {
	if (moment?.instant) return todayIn(how.tenantZone, moment.instant);
	return moment?.date ?? null;
}

function instantOf(zone: string, date: CalendarDate, seconds: number): Date {
	return seconds === 86_400 ? instantIn(zone, addDays(date, 1), 0) : instantIn(zone, date, seconds);
}

function wrong(why: string): Refusal {
	return { becomes: "wrong", why };
}
