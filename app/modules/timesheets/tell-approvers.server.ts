import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { decisionFacts } from "#app/modules/approvals/decision-facts.server.ts";
import { toldFor } from "#app/modules/approvals/who-decides.ts";
import { notify } from "#app/modules/notifications/notify.server.ts";
import type { TenantDb } from "#db/handle.ts";
import type { StoredTimesheet } from "./stored-timesheet.server.ts";

/** Tells whoever decides that a week came in; in the place of who is away, their stand-in. */
export async function tellApprovers(
	db: TenantDb,
	{ id, version, memberId, firstDay, lastDay, minutes }: StoredTimesheet,
	today: CalendarDate,
): Promise<void> {
	const facts = await decisionFacts(db, "timesheet:approve", today);
	await notify(db, {
		...{ kind: "week-submitted", cause: `${id}:${version}`, subjectId: memberId },
		to: toldFor(facts, memberId).filter((approver) => approver !== memberId),
		params: { timesheetId: id, firstDay, lastDay, minutes },
	});
}
