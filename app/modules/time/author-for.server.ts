import { eq } from "drizzle-orm";
import { type CalendarDate, todayIn } from "#app/lib/calendar-date.ts";
import { isId } from "#app/lib/id.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { notFound } from "#app/request/problem.ts";
import { members } from "#db/tenant/members.ts";
import type { Author } from "./change-timesheet.server.ts";
import { refused } from "./refuse.server.ts";

/** Whose week somebody else writes. */
export type WrittenFor = { author: Author; name: string; joinedOn: CalendarDate };

/**
 * Who writes whose week, from an address with `:memberId`: for people who capture time, not for oneself, by who sees
 * everybody's hours too.
 *
 * @throws Problem 404 for nobody, 409 for who has left or has no seat
 */
export async function authorFor({
	db,
	member,
	tenant,
	params,
	context,
	now,
}: MemberArgs): Promise<WrittenFor> {
	const { memberId = "" } = params;
	if (!isId(memberId) || memberId === member.id) throw notFound("person");
	if (!mayDo(member, "team-time:read")) throw notFound("person");
	const [person] = await db
		.select({
			name: members.name,
			hasSeat: members.hasSeat,
			leftAt: members.deactivatedAt,
			createdAt: members.createdAt,
		})
		.from(members)
		.where(eq(members.id, memberId));
	if (!person) throw notFound("person");
	if (person.leftAt) throw refused("author.left");
	if (!person.hasSeat) throw refused("author.no_seat");
	const author = { member, memberId, requestId: context.requestId, now };
	return { author, name: person.name, joinedOn: todayIn(tenant.timeZone, person.createdAt) };
}
