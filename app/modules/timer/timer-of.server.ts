import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { readTimer } from "./read-timer.server.ts";
import type { TimerState } from "./running-timer.ts";

/** The timer for the frame of every page; null for whoever captures nothing, of whom nothing is read. */
export async function timerOf({
	db,
	member,
	can,
	now,
}: Pick<MemberArgs, "db" | "member" | "can" | "now">): Promise<TimerState | null> {
	const captures = mayDo(member, "time-entry:capture") && member.hasSeat;
	if (!captures || !can("time", { access: "change" }).allowed) return null;
	return { running: await readTimer(db, member), now };
}
