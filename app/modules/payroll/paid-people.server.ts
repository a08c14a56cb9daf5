import { and, asc, between, eq, inArray } from "drizzle-orm";
import { calendarDate } from "#app/lib/calendar-date.ts";
import type { Period } from "#app/modules/overtime/member-hours.ts";
import { hoursByKind } from "#app/modules/overtime/overtime.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { payrollNumbers } from "#db/tenant/payroll.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { timesheets } from "#db/tenant/timesheets.ts";
import type { PaidPerson } from "./profiles/profile.ts";

export type PaidMember = PaidPerson & {
	readonly id: string;
	/** Days with hours that no approved week holds. */
	readonly open: number;
};

/** Everybody who worked in a period, with their hours by kind. */
export async function paidPeople(db: TenantDb, period: Period): Promise<PaidMember[]> {
	const people = await db
		.selectDistinct({ id: members.id, name: members.name, number: payrollNumbers.number })
		.from(timeEntries)
		.innerJoin(members, eq(members.id, timeEntries.memberId))
		.leftJoin(payrollNumbers, eq(payrollNumbers.memberId, members.id))
		.where(between(timeEntries.date, period.from, period.to))
		.orderBy(asc(members.name), asc(members.id));
	const ids = people.map(({ id }) => id);
	const [hours, approved] = await Promise.all([
		hoursByKind(db, ids, period),
		approvedWeeks(db, ids),
	]);
	return people.flatMap(({ id, name, number }) => {
		const worked = hours.get(id);
		if (!worked) return [];
		const days = worked.days.map((day) => ({ date: calendarDate(day.date), hours: day.hours }));
		const weeks = approved.filter(({ memberId }) => memberId === id);
		const open = days.filter(
			(day) =>
				Object.values(day.hours).some((minutes) => minutes > 0) &&
				!weeks.some(({ firstDay, lastDay }) => firstDay <= day.date && day.date <= lastDay),
		);
		return [{ id, name, number: number ?? "", hours: worked.hours, days, open: open.length }];
	});
}

function approvedWeeks(db: TenantDb, ids: readonly string[]) {
	const { memberId, firstDay, lastDay, state } = timesheets;
	return db
		.select({ memberId, firstDay, lastDay })
		.from(timesheets)
		.where(and(inArray(memberId, [...ids]), eq(state, "approved")));
}
