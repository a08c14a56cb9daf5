import { and, eq, inArray } from "drizzle-orm";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import { lockedDays } from "#app/modules/locks/locked-days.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { type BookedDay, contentKey, emptyDay } from "./booked-day.ts";

/** The days that an import touches, each read once and kept up to date as its lines are taken. */
export class DayBook {
	readonly #days = new Map<string, BookedDay>();
	readonly #locks = new Map<string, string>();
	readonly #facts: { importId: string; importer: Asker; now: Date };

	constructor(facts: { importId: string; importer: Asker; now: Date }) {
		this.#facts = facts;
	}

	day(memberId: string, date: CalendarDate): BookedDay {
		const key = keyOf(memberId, date);
		const known = this.#days.get(key);
		if (known) return known;
		throw new Error(`The day ${key} was not read before it was asked for.`);
	}

	lock(memberId: string, date: CalendarDate): string | undefined {
		return this.#locks.get(keyOf(memberId, date));
	}

	/** Reads what days it does not have yet. Hold the timesheets' locks where something is to be written by it. */
	async read(db: TenantDb, wanted: ReadonlyMap<string, ReadonlySet<CalendarDate>>): Promise<void> {
		for (const [memberId, dates] of wanted) {
			const missing = [...dates].filter((date) => !this.#days.has(keyOf(memberId, date)));
			if (missing.length > 0) await this.#readMember(db, memberId, missing);
		}
	}

	async #readMember(db: TenantDb, memberId: string, dates: readonly CalendarDate[]): Promise<void> {
		const { importId, importer, now } = this.#facts;
		const [entries, locks] = await Promise.all([
			entriesOf(db, memberId, dates),
			lockedDays(db, { memberId, member: importer }, dates, now),
		]);
		for (const date of dates) this.#days.set(keyOf(memberId, date), emptyDay());
		for (const [date, { reason }] of locks) this.#locks.set(keyOf(memberId, date), reason);
		for (const entry of entries) {
			const day = this.#days.get(`${memberId}/${entry.date}`);
			if (day) bookStored(day, entry, entry.importId === importId);
		}
	}
}

type Stored = Awaited<ReturnType<typeof entriesOf>>[number];

/** What the import itself brought in is no double of anything. */
function bookStored(day: BookedDay, entry: Stored, isOwn: boolean): void {
	day.minutes += entry.minutes;
	if (entry.startedAt) day.spans.push(entry);
	const key = contentKey(entry);
	if (!isOwn) day.known.set(key, (day.known.get(key) ?? 0) + 1);
}

function keyOf(memberId: string, date: CalendarDate): string {
	return `${memberId}/${date}`;
}

function entriesOf(db: TenantDb, memberId: string, dates: readonly CalendarDate[]) {
	return db
		.select({
			id: timeEntries.id,
			date: timeEntries.date,
			taskId: timeEntries.taskId,
			minutes: timeEntries.minutes,
			note: timeEntries.note,
			startedAt: timeEntries.startedAt,
			endedAt: timeEntries.endedAt,
			importId: timeEntries.importId,
		})
		.from(timeEntries)
		.where(and(eq(timeEntries.memberId, memberId), inArray(timeEntries.date, [...dates])));
}
