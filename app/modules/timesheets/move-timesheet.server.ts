import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { timesheets } from "#db/tenant/timesheets.ts";
import { refusalOf } from "./refusals.ts";
import { refusedWeek } from "./refuse.server.ts";
import type { StoredTimesheet } from "./stored-timesheet.server.ts";
import { type Move, stateAfter } from "./week-state.ts";

/** Who moves a week, in which request, when. */
export type Mover = { member: Asker; requestId: string; now: Date };

type Values = Partial<
	Omit<StoredTimesheet, "id" | "memberId" | "state" | "version" | "firstDay" | "lastDay">
>;

/**
 * Takes a held timesheet from one state to the next, with its line in the audit log.
 *
 * @throws Problem 409 when it is in a state that the move does not begin from
 */
export async function moveTimesheet(
	db: TenantDb,
	by: Mover,
	held: StoredTimesheet,
	move: Move,
	values: Values,
): Promise<StoredTimesheet> {
	const state = stateAfter(held.state, move);
	if (!state) throw refusedWeek(refusalOf(held.state));
	const moved = { ...held, ...values, state, version: held.version + 1 };
	const { id: _id, memberId: _memberId, ...set } = moved;
	const written = await db
		.update(timesheets)
		.set(set)
		.where(and(eq(timesheets.id, held.id), eq(timesheets.version, held.version)))
		.returning({ id: timesheets.id });
	if (written.length === 0) throw refusedWeek("week.changed");
	await recordAudit(
		db,
		{ kind: "member", id: by.member.id, requestId: by.requestId },
		{
			action: `timesheet:${move}`,
			objectType: "timesheet",
			objectId: held.memberId,
			before: told(held),
			after: told(moved),
		},
	);
	return moved;
}

/** Messages stay with the week: the log says that it moved, not what people wrote. */
function told({ firstDay, lastDay, state, minutes, decidedFor }: StoredTimesheet) {
	return { firstDay, lastDay, state, minutes, decidedFor };
}
