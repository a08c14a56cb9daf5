import { and, eq, gt, lt, notInArray } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { overlapped } from "./overlap.ts";
import { refused } from "./refuse.server.ts";
import type { StoredEntry } from "./stored-entry.ts";
import { changedEntries, type TimesheetChange } from "./timesheet-change.ts";

/**
 * Refuses a change that would let two exclusive entries of a member share time. The database would too, in no words.
 * Hold the timesheet's lock.
 */
export async function assertApart(
	db: TenantDb,
	memberId: string,
	change: TimesheetChange,
): Promise<void> {
	const { added, changed } = changedEntries(change);
	const written = [...added, ...changed].filter(isExclusive);
	if (written.length === 0) return;
	const gone = change.before.entries.map(({ id }) => id);
	const others = await exclusivesAround(db, memberId, written, gone);
	const all = [...others, ...change.after.entries.filter(isExclusive)];
	if (written.some((entry) => overlapped(entry, all))) throw refused("entry.overlaps");
}

function isExclusive(entry: StoredEntry): boolean {
	return entry.exclusive && entry.startedAt !== null;
}

/** What is there already between the first start and the last end, but for some. */
function exclusivesAround(
	db: TenantDb,
	memberId: string,
	written: readonly StoredEntry[],
	except: readonly string[],
) {
	const starts = written.map(({ startedAt }) => startedAt?.getTime() ?? Infinity);
	const ends = written.map(({ endedAt }) => endedAt?.getTime() ?? -Infinity);
	return db
		.select({
			id: timeEntries.id,
			startedAt: timeEntries.startedAt,
			endedAt: timeEntries.endedAt,
		})
		.from(timeEntries)
		.where(
			and(
				eq(timeEntries.memberId, memberId),
				eq(timeEntries.exclusive, true),
				lt(timeEntries.startedAt, new Date(Math.max(...ends))),
				gt(timeEntries.endedAt, new Date(Math.min(...starts))),
				notInArray(timeEntries.id, [...except]),
			),
		);
}
