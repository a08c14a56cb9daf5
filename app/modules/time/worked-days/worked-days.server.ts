import { and, eq, inArray } from "drizzle-orm";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { toldOfWork } from "#app/modules/work-calendar/absence-sources.server.ts";
import { workDaysOf } from "#app/modules/work-calendar/work-days.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { workedDaysOff } from "#db/tenant/work-calendar.ts";
import type { Author } from "../change-timesheet.server.ts";
import { refused } from "../refuse.server.ts";
import { dayOff, REASON_LENGTH } from "./day-off.ts";

/** Why a member worked on some days that they had off, by date. */
export async function workedReasons(
	db: TenantDb,
	memberId: string,
	dates: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	if (dates.length === 0) return new Map();
	const rows = await db
		.select({ date: workedDaysOff.date, reason: workedDaysOff.reason })
		.from(workedDaysOff)
		.where(and(eq(workedDaysOff.memberId, memberId), inArray(workedDaysOff.date, [...dates])));
	return new Map(rows.map(({ date, reason }) => [date, reason]));
}

/** Which of the dates a member has off without having said why they work, with what they have off. */
export async function unexplainedDaysOff(
	db: TenantDb,
	memberId: string,
	dates: readonly CalendarDate[],
): Promise<ReadonlyMap<string, string>> {
	const [first, ...others] = [...dates].sort();
	if (!first) return new Map();
	const days = await workDaysOf(db, memberId, first, others.at(-1) ?? first);
	const off = days.flatMap((day) => {
		const name = dates.includes(day.date) ? dayOff(day) : null;
		return name ? [[day.date, name] as const] : [];
	});
	const reasons = await workedReasons(
		db,
		memberId,
		off.map(([date]) => date),
	);
	return new Map(off.filter(([date]) => !reasons.has(date)));
}

/**
 * Keeps why the author works on a day that they have off, in place of what they said before; whoever gave them the day
 * is told, so that it can be given back.
 */
export async function explainDayOff(
	db: TenantDb,
	author: Author,
	date: CalendarDate,
	reason: string,
): Promise<void> {
	if (reason === "" || reason.length > REASON_LENGTH) throw refused("worked.reason");
	const { memberId, requestId, member } = author;
	await db
		.insert(workedDaysOff)
		.values({ id: newId(), memberId, date, reason })
		.onConflictDoUpdate({
			target: [workedDaysOff.memberId, workedDaysOff.date],
			set: { reason },
		});
	const actor = { kind: "member", id: member.id, requestId } as const;
	await recordAudit(db, actor, {
		...{ action: "timesheet:work-day-off", objectType: "timesheet", objectId: memberId },
		after: { date, reason },
	});
	for (const tell of toldOfWork) await tell(db, { memberId, date, reason });
}
