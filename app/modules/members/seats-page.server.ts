import { and, asc, eq, isNull, max, ne, sql } from "drizzle-orm";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatDateShort } from "#app/lib/date-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { effective } from "#app/modules/entitlements/effective.ts";
import { countSeats } from "#app/modules/entitlements/seats.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { roles } from "#db/tenant/roles.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { readErrand } from "./seat-choice.ts";

/** Everybody who has or could have a seat, and how many there are. */
export async function seatsPage({ db, tenant, member, url, now }: MemberArgs) {
	const writing = writingFor(member, tenant);
	const people = await seatPeople(db);
	const { invitations } = await countSeats(db, now);
	const { limits } = effective(tenant, now);
	return {
		invitations,
		limit: limits.members,
		errand: readErrand(url.searchParams),
		mayChangePlan: mayDo(member, "plan:read"),
		people: people.map(({ lastCaptured, ...person }) => ({
			...person,
			lastCaptured: lastCaptured && formatDateShort(calendarDate(lastCaptured), writing),
			isFixed: person.role === "owner" && member.role !== "owner",
		})),
	};
}

function seatPeople(db: TenantDb) {
	const last = db
		.select({ date: max(timeEntries.date).as("date") })
		.from(timeEntries)
		.where(eq(timeEntries.memberId, members.id))
		.as("last");
	return db
		.select({
			id: members.id,
			name: members.name,
			email: members.email,
			role: members.role,
			ownRole: roles.name,
			hasSeat: members.hasSeat,
			lastCaptured: last.date,
		})
		.from(members)
		.leftJoin(roles, eq(roles.id, members.customRoleId))
		.leftJoinLateral(last, sql`true`)
		.where(and(isNull(members.deactivatedAt), ne(members.role, "client-viewer")))
		.orderBy(asc(sql`lower(${members.name})`), asc(members.id));
}
