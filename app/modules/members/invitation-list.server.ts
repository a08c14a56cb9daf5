import { todayIn } from "#app/lib/calendar-date.ts";
import { formatDayAndMonth } from "#app/lib/date-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { lastDayOf } from "./invitation-life.ts";
import { openInvitations } from "./open-invitations.server.ts";
import { peopleCounts } from "./people-counts.server.ts";

/** The open invitations as the page shows them. */
export async function invitationList({ db, tenant, member, now }: MemberArgs) {
	const zone = member.timeZone ?? tenant.timeZone;
	const writing = writingFor(member, tenant);
	const open = await openInvitations(db);
	return {
		counts: await peopleCounts(db, tenant, now),
		mayManage: mayDo(member, "member:manage"),
		invitations: open.map(({ sentAt, expiresAt, ...invitation }) => ({
			...invitation,
			sent: sentAt && formatDayAndMonth(todayIn(zone, sentAt), writing),
			ends: formatDayAndMonth(lastDayOf(expiresAt, zone), writing),
			isOver: expiresAt <= now,
		})),
	};
}
