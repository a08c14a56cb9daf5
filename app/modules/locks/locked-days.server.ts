import { and, eq, gte, inArray, lte } from "drizzle-orm";
import type { Asker } from "#app/modules/grants/can.server.ts";
import { storedSettings } from "#app/modules/settings/read.server.ts";
import type { StoredSetting } from "#app/modules/settings/settings-from.ts";
import { mayDo } from "#app/request/permission.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { timesheets } from "#db/tenant/timesheets.ts";
import { type DayLock, dayLock } from "./day-lock.ts";
import { lockedUpTo } from "./period-lock.ts";
import { readPeriodLock } from "./read-period-lock.ts";

/** Whose days, and who wants to change them: somebody who may pass period locks is held by no other than an unreadable one. */
export type LockedFor = { memberId: string; member: Asker };

/**
 * Which of some dates of a member's time take no change now, and why. A week that is submitted or approved holds for everybody.
 * A period lock whose setting cannot be read locks every day.
 */
export async function lockedDays<T extends string>(
	db: TenantDb,
	whose: LockedFor,
	dates: readonly T[],
	now: Date,
): Promise<ReadonlyMap<T, DayLock>> {
	if (dates.length === 0) return new Map();
	const [weeks, stored] = await Promise.all([
		lockingWeeks(db, whose.memberId, dates),
		storedSettings(db),
	]);
	const period = periodLockFor(whose.member, stored, now);
	const locks = dates.flatMap((date) => {
		const week = weeks.find(({ firstDay, lastDay }) => firstDay <= date && date <= lastDay);
		const lock = week ? dayLock(week.state) : period(date);
		return lock ? [[date, lock] as const] : [];
	});
	return new Map(locks);
}

async function lockingWeeks(db: TenantDb, memberId: string, dates: readonly string[]) {
	const sorted = [...dates].sort();
	const rows = await db
		.select({
			firstDay: timesheets.firstDay,
			lastDay: timesheets.lastDay,
			state: timesheets.state,
		})
		.from(timesheets)
		.where(
			and(
				eq(timesheets.memberId, memberId),
				lte(timesheets.firstDay, sorted.at(-1) ?? ""),
				gte(timesheets.lastDay, sorted[0] ?? ""),
				inArray(timesheets.state, ["submitted", "approved"]),
			),
		);
	return rows.flatMap(({ state, ...days }) =>
		state === "submitted" || state === "approved" ? [{ ...days, state }] : [],
	);
}

function periodLockFor(
	member: Asker,
	stored: readonly StoredSetting[],
	now: Date,
): (date: string) => DayLock | null {
	const lock = readPeriodLock(stored);
	if (!lock) return () => dayLock("unreadable");
	if (mayDo(member, "period-lock:pass")) return () => null;
	const last = lockedUpTo(lock, now);
	return (date) => (last !== null && date <= last ? dayLock("period") : null);
}
