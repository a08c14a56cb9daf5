import { and, asc, eq, exists, gte, inArray, isNull, lte, not, sql } from "drizzle-orm";
import { addDays, type CalendarDate, startOfDayIn } from "#app/lib/calendar-date.ts";
import type { Asking } from "#app/modules/approvals/approvable.ts";
import { decisionFacts } from "#app/modules/approvals/decision-facts.server.ts";
import { deciderFor } from "#app/modules/approvals/who-decides.ts";
import { weekFrame } from "#app/modules/time/open-week.server.ts";
import { whoMay } from "#app/request/who-may.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { roles } from "#db/tenant/roles.ts";
import { timesheets } from "#db/tenant/timesheets.ts";

/** Of whom this member decides on, who has not submitted the week before the present one; by name. */
export async function missingWeeks(
	db: TenantDb,
	{ member, today, now }: Asking,
): Promise<{ first: CalendarDate; people: { id: string; name: string }[] }> {
	const [{ first, settings }, facts] = await Promise.all([
		weekFrame(db, addDays(today, -7), now),
		decisionFacts(db, "timesheet:approve", today),
	]);
	const handedIn = db
		.select({ one: sql`1` })
		.from(timesheets)
		.where(and(eq(timesheets.memberId, members.id), isHandedIn(first)));
	const weekEnds = startOfDayIn(settings.TIME_ZONE, addDays(first, 7));
	const people = await db
		.select({ id: members.id, name: members.name })
		.from(members)
		.leftJoin(roles, eq(roles.id, members.customRoleId))
		.where(
			and(
				whoMay("time-entry:capture"),
				eq(members.hasSeat, true),
				isNull(members.deactivatedAt),
				sql`${members.createdAt} < ${weekEnds.toISOString()}::timestamptz`,
				not(exists(handedIn)),
			),
		)
		.orderBy(asc(sql`lower(${members.name})`));
	return { first, people: people.filter(({ id }) => deciderFor(facts, member.id, id)) };
}

/** The timesheet that has most days of the week, as its fourth one always does. */
function isHandedIn(first: CalendarDate) {
	const middle = addDays(first, 3);
	return and(
		lte(timesheets.firstDay, middle),
		gte(timesheets.lastDay, middle),
		inArray(timesheets.state, ["submitted", "approved"]),
	);
}
