import { todayIn } from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { isId } from "#app/lib/id.ts";
import { momentText } from "#app/lib/moment-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { picturePath } from "#app/modules/files/picture-paths.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { notFound } from "#app/request/problem.ts";
import { rolesGivenBy } from "./own-roles.server.ts";
import { personById } from "./person.server.ts";
import { providerLinks } from "./provider-links.server.ts";
import { ranksAtLeast } from "./role-rules.ts";

/** The person of the address, with what the reader may do about them. */
export async function personShown({ db, tenant, member, params, now }: MemberArgs) {
	const { joinedAt, leftAt, erasedAt, lastSeenAt, ...person } = await personById(
		db,
		memberIdOf(params),
		now,
	);
	const zone = member.timeZone ?? tenant.timeZone;
	const writing = writingFor(member, tenant);
	const mayManage = mayDo(member, "member:manage") && ranksAtLeast(member.role, person.role);
	const mayUnlink = mayDo(member, "security:manage");
	const [link] = mayUnlink ? await providerLinks(db, person.id) : [];
	return {
		...person,
		joined: formatDate(todayIn(zone, joinedAt), writing),
		left: leftAt && formatDate(todayIn(zone, leftAt), writing),
		lastHere: lastSeenAt && momentText(lastSeenAt, now, zone, writing),
		picture: await picturePath(db, person.id),
		/** Where they sign in with single sign-on; null also for who may not undo it. */
		provider: link
			? {
					issuer: link.issuer,
					used: momentText(link.lastUsedAt, now, zone, writing),
				}
			: null,
		rolesToGive: mayManage ? await rolesGivenBy(db, member) : [],
		mayManage,
		isErased: erasedAt !== null,
		mayErase: mayDo(member, "member:erase"),
		hasSecondFactor: mayManage && person.hasSecondFactor,
		isReader: person.id === member.id,
		maySetWorkingTime: mayDo(member, "work-calendar:manage"),
	};
}

/** The id in `/people/:memberId`. @throws Problem 404 for what is none */
export function memberIdOf({ memberId }: MemberArgs["params"]): string {
	if (!memberId || !isId(memberId)) throw notFound("person");
	return memberId;
}
