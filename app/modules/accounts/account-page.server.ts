import { momentText } from "#app/lib/moment-text.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { deviceName } from "./device-name.ts";
import { pendingEmailChange } from "./email-change.server.ts";
import { openSessions } from "./sessions.server.ts";
import { zoneChoices } from "./zone-choices.ts";

/** Everything that a member's own account page shows. */
export async function accountPage({ db, member, session, tenant, now }: MemberArgs) {
	const zone = member.timeZone ?? tenant.timeZone;
	const open = await openSessions(db, member.id, now);
	return {
		name: member.name,
		email: member.email,
		zone: member.timeZone ?? "",
		zones: zoneChoices(tenant.timeZone, member.timeZone),
		emailChange: await pendingEmailChange(db, member.id, now),
		sessions: open.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
			id,
			...deviceName(userAgent),
			begun: momentText(createdAt, now, zone),
			used: momentText(lastSeenAt, now, zone),
			isThisOne: id === session.id,
		})),
	};
}
