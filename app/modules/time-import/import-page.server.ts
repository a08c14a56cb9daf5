import { eq, inArray } from "drizzle-orm";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatRange } from "#app/lib/date-text.ts";
import { minuteText } from "#app/lib/moment-text.ts";
import type { Writing } from "#app/lib/writing.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { sourceLabel } from "./detect.ts";
import { findImport } from "./find-import.server.ts";
import type { Tally } from "./outcome.ts";

/** Refused lines and doubts that a page shows. */
const shown = 100;

/** An import that has begun: how far it is, what came in, what did not. */
export async function importPage({ db, params, member, tenant, now }: MemberArgs) {
	const found = await findImport(db, params.importId);
	const { id, fileName, state, done, total, outcome } = found;
	const zone = member.timeZone ?? tenant.timeZone;
	const writing = writingFor(member, tenant);
	const timeOf = (at: Date | null) => at && minuteText(at, now, zone, writing);
	const [result, by, left] = await Promise.all([
		outcome.result ? shownTally(db, outcome.result, writing) : null,
		nameOf(db, found.memberId),
		db.$count(timeEntries, eq(timeEntries.importId, id)),
	]);
	return {
		...{ id, fileName, state, done, total, by, left, result },
		source: sourceLabel(found.source),
		begun: timeOf(found.createdAt),
		finished: timeOf(found.finishedAt),
		undone: outcome.undone ? { ...outcome.undone, at: timeOf(found.undoneAt) } : null,
	};
}

/** A tally as a page shows it, with the names of its people. */
export async function shownTally(db: TenantDb, tally: Tally, writing: Writing) {
	const { entries, minutes, wrong, skipped, doubts, people, first, last } = tally;
	const ids = Object.keys(people);
	const named = await db
		.select({ id: members.id, name: members.name })
		.from(members)
		.where(inArray(members.id, ids))
		.orderBy(members.name);
	const [from, to] = [first ?? last, last ?? first].map((date) => date && calendarDate(date));
	return {
		...{ entries, minutes, wrong, skipped, doubts },
		period: from && to ? formatRange(from, to, undefined, writing) : null,
		people: named.map(({ id, name }) => ({ id, name, ...countsOf(people[id]) })),
		refused: tally.refused
			.slice(0, shown)
			.map(({ line, becomes, why }) => ({ line, becomes, why })),
		inDoubt: tally.inDoubt.slice(0, shown),
	};
}

export type ShownTally = Awaited<ReturnType<typeof shownTally>>;

function countsOf(counts: Tally["people"][string] | undefined) {
	return { entries: counts?.entries ?? 0, minutes: counts?.minutes ?? 0 };
}

async function nameOf(db: TenantDb, id: string): Promise<string> {
	const [row] = await db.select({ name: members.name }).from(members).where(eq(members.id, id));
	return row?.name ?? "";
}
