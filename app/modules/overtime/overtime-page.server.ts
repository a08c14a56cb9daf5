import { asc, between, eq, sql } from "drizzle-orm";
import { todayIn } from "#app/lib/calendar-date.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { sumHours } from "./hour-kinds.ts";
import type { MemberHours, Period } from "./member-hours.ts";
import { monthAsked } from "./month-asked.ts";
import { hoursByKind } from "./overtime.server.ts";

export type PersonHours = Pick<MemberHours, "hours" | "tooMuch" | "lieu"> & {
	readonly id: string;
	readonly name: string;
};

/** The hours by kind of everybody who worked in the month of the address. */
export async function overtimePage({ db, tenant, url, now }: MemberArgs) {
	const month = monthAsked(url.searchParams.get("month"), todayIn(tenant.timeZone, now));
	const people = await peopleWhoWorked(db, month);
	const ids = people.map(({ id }) => id);
	const byKind = await hoursByKind(db, ids, month);
	const rows = people.flatMap((person): PersonHours[] => {
		const worked = byKind.get(person.id);
		if (!worked) return [];
		const { hours, tooMuch, lieu } = worked;
		return [{ ...person, hours, tooMuch, lieu }];
	});
	return {
		...{ month, rows, total: sumHours(rows.map(({ hours }) => hours)) },
		lieu: rows.reduce((sum, row) => sum + row.lieu, 0),
	};
}

function peopleWhoWorked(db: TenantDb, { from, to }: Period) {
	return db
		.select({ id: members.id, name: members.name })
		.from(timeEntries)
		.innerJoin(members, eq(members.id, timeEntries.memberId))
		.where(between(timeEntries.date, from, to))
		.groupBy(members.id)
		.orderBy(asc(sql`lower(${members.name})`));
}
