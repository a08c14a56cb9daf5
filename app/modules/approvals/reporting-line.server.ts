import { eq } from "drizzle-orm";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { reportingLines } from "#db/tenant/timesheets.ts";
import { peopleWhoDecide } from "./people-who-decide.server.ts";

type By = { memberId: string; requestId: string };

/** To whom a member reports; null when it is nobody in particular. */
export async function managerOf(
	db: TenantDb,
	memberId: string,
): Promise<{ id: string; name: string } | null> {
	const [row] = await db
		.select({ id: members.id, name: members.name })
		.from(reportingLines)
		.innerJoin(members, eq(members.id, reportingLines.managerId))
		.where(eq(reportingLines.memberId, memberId));
	return row ?? null;
}

/**
 * Says to whom a member reports from now on; null is nobody in particular. What is handed in already goes to the new one too.
 *
 * @throws Problem 422 when that person may not decide
 */
export async function changeManager(
	db: TenantDb,
	by: By,
	memberId: string,
	managerId: string | null,
): Promise<void> {
	const before = await managerOf(db, memberId);
	if ((before?.id ?? null) === managerId) return;
	if (managerId === null) {
		await db.delete(reportingLines).where(eq(reportingLines.memberId, memberId));
	} else {
		const may = await peopleWhoDecide(db, memberId);
		if (!may.some(({ id }) => id === managerId))
			throw new Problem("manager.may_not", "Choose somebody who may approve weeks.");
		await db
			.insert(reportingLines)
			.values({ memberId, managerId })
			.onConflictDoUpdate({ target: reportingLines.memberId, set: { managerId } });
	}
	const actor = { kind: "member", id: by.memberId, requestId: by.requestId } as const;
	await recordAudit(db, actor, {
		...{ action: "member:report-to", objectType: "member", objectId: memberId },
		...{ before: { manager: before?.id ?? null }, after: { manager: managerId } },
	});
}
