import { decisionFacts } from "#app/modules/approvals/decision-facts.server.ts";
import { deciderFor } from "#app/modules/approvals/who-decides.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import type { DecidingBy } from "./decide-week.server.ts";
import { heldTimesheet, type StoredTimesheet } from "./stored-timesheet.server.ts";

/** A held week with as whom this member decides on it. @throws Problem 404 when it is not theirs to decide */
export async function heldForDecider(
	db: TenantDb,
	by: DecidingBy,
	id: string,
): Promise<StoredTimesheet & { standsInFor: string | null }> {
	const held = await heldTimesheet(db, id);
	const facts = await decisionFacts(db, "timesheet:approve", by.today);
	const decider = deciderFor(facts, by.member.id, held.memberId);
	if (!decider) throw notFound("week");
	return { ...held, standsInFor: decider.standsInFor };
}
