import { and, desc, eq } from "drizzle-orm";
import { isId } from "#app/lib/id.ts";
import { minuteText } from "#app/lib/moment-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { fieldOf } from "#app/modules/audit/words.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { notFound } from "#app/request/problem.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { members } from "#db/tenant/members.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { erasedName } from "./erase-in.ts";
import { erasedWords } from "./erased-words.ts";

/** Somebody who has left, with what would go and what would stay; or what went. @throws Problem 404 */
export async function erasurePage({ db, member, tenant, params, now }: MemberArgs) {
	const id = params.memberId ?? "";
	if (!isId(id)) throw notFound("person");
	const [person] = await db
		.select({
			...{ id: members.id, name: members.name, email: members.email },
			...{ leftAt: members.deactivatedAt, erasedAt: members.erasedAt },
		})
		.from(members)
		.where(eq(members.id, id));
	if (!person) throw notFound("person");
	const [line] = await db
		.select({ after: auditLines.after })
		.from(auditLines)
		.where(and(eq(auditLines.action, "member:erase"), eq(auditLines.objectId, id)))
		.orderBy(desc(auditLines.at))
		.limit(1);
	const zone = member.timeZone ?? tenant.timeZone;
	const writing = writingFor(member, tenant);
	const erased = fieldOf(line?.after, "erased");
	const { erasedAt, leftAt, ...shown } = person;
	return {
		...shown,
		hasLeft: leftAt !== null,
		entries: await db.$count(timeEntries, eq(timeEntries.memberId, id)),
		newName: erasedName(id),
		erasedOn: erasedAt && minuteText(erasedAt, now, zone, writing),
		gone: typeof erased === "object" && erased ? erasedWords({ ...erased }) : [],
	};
}
