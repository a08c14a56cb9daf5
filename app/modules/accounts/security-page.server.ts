import { minuteText, momentText } from "#app/lib/moment-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { deviceName } from "./device-name.ts";
import { shownFactors } from "./factors/shown-factors.server.ts";
import { signInHistory } from "./history/sign-in-history.server.ts";
import { openSessions } from "./sessions.server.ts";

/** The newest of the history that stand on the page. */
const newest = 8;

/** Everything that the page about a member's own signing in shows. */
export async function securityPage(args: MemberArgs) {
	const { db, member, session, tenant, now } = args;
	const zone = member.timeZone ?? tenant.timeZone;
	const writing = writingFor(member, tenant);
	const open = await openSessions(db, member.id, now);
	const history = await signInHistory(db, { memberId: member.id, before: null, limit: newest });
	return {
		email: member.email,
		factors: await shownFactors(args, zone, writing),
		sessions: open.map(({ id, userAgent, network, createdAt, lastSeenAt }) => ({
			...{ id, network, ...deviceName(userAgent) },
			begun: momentText(createdAt, now, zone, writing),
			used: momentText(lastSeenAt, now, zone, writing),
			isThisOne: id === session.id,
		})),
		history: history.map(({ at, ...line }) => ({
			...line,
			at: minuteText(at, now, zone, writing),
		})),
	};
}
