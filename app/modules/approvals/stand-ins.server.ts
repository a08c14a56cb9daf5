import { and, asc, eq, gte, isNull } from "drizzle-orm";
import { type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { notify } from "#app/modules/notifications/notify.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { standIns } from "#db/tenant/timesheets.ts";
import type { AwayFields } from "./read-away.ts";

/** Who names or ends a stand-in: the one who is away, or an admin. */
export type NamedBy = { memberId: string; requestId: string; now: Date };

/** Who stands in for a member now and later, the next first. */
export async function standInsOf(db: TenantDb, memberId: string, today: CalendarDate) {
	const rows = await db
		.select({
			id: standIns.id,
			name: members.name,
			firstDay: standIns.firstDay,
			lastDay: standIns.lastDay,
		})
		.from(standIns)
		.innerJoin(members, eq(members.id, standIns.standInId))
		.where(
			and(eq(standIns.memberId, memberId), isNull(standIns.endedAt), gte(standIns.lastDay, today)),
		)
		.orderBy(asc(standIns.firstDay));
	return rows.map(({ firstDay, lastDay, ...row }) => ({
		...row,
		first: calendarDate(firstDay),
		last: calendarDate(lastDay),
	}));
}

export type ShownStandIn = Awaited<ReturnType<typeof standInsOf>>[number];

/** Names who decides for a member on some days, and tells them. The fields were read by `readAway`. */
export async function nameStandIn(
	db: TenantDb,
	by: NamedBy,
	memberId: string,
	{ standInId, first, last }: AwayFields,
): Promise<void> {
	const id = newId();
	const days = { firstDay: first, lastDay: last };
	await db.insert(standIns).values({ id, memberId, standInId, ...days, createdBy: by.memberId });
	await recordAudit(db, actorOf(by), {
		...{ action: "stand-in:name", objectType: "member", objectId: memberId },
		after: { standIn: standInId, ...days },
	});
	if (standInId === by.memberId) return;
	await notify(db, {
		...{ kind: "stand-in-named", cause: id, to: [standInId], subjectId: memberId },
		params: days,
	});
}

/** Ends a stand-in of a member, before its days or during them. @throws Problem 404 */
export async function endStandIn(
	db: TenantDb,
	by: NamedBy,
	memberId: string,
	standInRow: string,
): Promise<void> {
	const [ended] = await db
		.update(standIns)
		.set({ endedAt: by.now })
		.where(
			and(eq(standIns.id, standInRow), eq(standIns.memberId, memberId), isNull(standIns.endedAt)),
		)
		.returning({
			standIn: standIns.standInId,
			firstDay: standIns.firstDay,
			lastDay: standIns.lastDay,
		});
	if (!ended) throw notFound("stand-in");
	await recordAudit(db, actorOf(by), {
		...{ action: "stand-in:end", objectType: "member", objectId: memberId, before: ended },
	});
}

function actorOf({ memberId, requestId }: NamedBy) {
	return { kind: "member", id: memberId, requestId } as const;
}
