import { newId } from "#app/lib/id.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { AuditAction } from "#app/modules/audit/vocabulary.ts";
import { holdBudgets, keepToBudgets } from "#app/modules/budgets/keep-to-budgets.server.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { assertUnlocked } from "./assert-unlocked.server.ts";
import { assertApart } from "./entries-apart.server.ts";
import { writeChange } from "./stored-entries.server.ts";
import { tellWrittenFor } from "./tell-written-for.server.ts";
import {
	changedEntries,
	changedRows,
	type TimesheetChange,
	touchedEntries,
	touchedPart,
} from "./timesheet-change.ts";

/** Who changes a timesheet, whose it is, in which request, when. */
export type Author = {
	member: Asker;
	/** Whose timesheet: mostly the author's own. */
	memberId: string;
	requestId: string;
	now: Date;
};

/**
 * Writes a change of a timesheet and its line in the audit log: the only way by which entries change. Answers the id
 * under which it can be undone; null when nothing changed. Refused (409) when a day of it is locked, or a
 * budget that stops has no room. Hold the timesheet's lock.
 */
export async function changeTimesheet(
	db: TenantDb,
	author: Author,
	action: AuditAction,
	change: TimesheetChange,
): Promise<string | null> {
	const touched = touchedPart(change);
	if (isEmpty(touched)) return null;
	await assertUnlocked(db, author, touched, author.now);
	await assertApart(db, author.memberId, touched);
	const id = newId();
	const actor = { kind: "member", id: author.member.id, requestId: author.requestId } as const;
	const line = { id, action, objectType: "timesheet", objectId: author.memberId, ...touched };
	const budgets = await holdBudgets(db, touchedEntries(touched));
	await Promise.all([writeChange(db, author.memberId, touched), recordAudit(db, actor, line)]);
	if (author.member.id !== author.memberId) await tellWrittenFor(db, author, dayOf(touched));
	await keepToBudgets(db, author.member, budgets);
	return id;
}

/** One of the days that a change touches. */
function dayOf({ before, after }: TimesheetChange): string {
	const [entry] = [...after.entries, ...before.entries];
	const [row] = [...after.rows, ...before.rows];
	return entry?.date ?? row?.weekStart ?? "";
}

function isEmpty(change: TimesheetChange): boolean {
	const differences = [changedEntries(change), changedRows(change)];
	return differences.every(
		({ added, changed, removed }) => added.length + changed.length + removed.length === 0,
	);
}
