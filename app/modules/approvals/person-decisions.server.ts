import { todayIn } from "#app/lib/calendar-date.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { peopleWhoDecide } from "./people-who-decide.server.ts";
import { managerOf } from "./reporting-line.server.ts";
import { standInsOf } from "./stand-ins.server.ts";

/** To whom somebody reports and who stands in for them; null where nothing is decided on. */
export async function personDecisions(
	{ db, member, tenant, can, now }: MemberArgs,
	memberId: string,
) {
	if (!can("approvals").allowed) return null;
	const mayManage = mayDo(member, "member:manage");
	const [manager, choices, standIns] = await Promise.all([
		managerOf(db, memberId),
		mayManage ? peopleWhoDecide(db, memberId) : [],
		standInsOf(db, memberId, todayIn(tenant.timeZone, now)),
	]);
	return { memberId, manager, choices, standIns, mayManage };
}

export type PersonDecisions = NonNullable<Awaited<ReturnType<typeof personDecisions>>>;
