import type { Asker } from "#app/modules/grants/can.server.ts";
import type { Author } from "#app/modules/time/change-timesheet.server.ts";

/** Somebody who changes their own timesheet. */
export function authorOf(member: Asker, now = new Date()): Author {
	return { member, memberId: member.id, requestId: "r", now };
}
