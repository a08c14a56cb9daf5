import { eq } from "drizzle-orm";
import { lockedDays } from "#app/modules/locks/locked-days.server.ts";
import { activeMember } from "#app/modules/members/active-member.server.ts";
import {
	entriesByIds,
	lockTimesheet,
	writeChange,
} from "#app/modules/time/stored-entries.server.ts";
import { minutesOf } from "#app/modules/time/week-sheet.ts";
import type { TenantDb } from "#db/handle.ts";
import { timeImports } from "#db/tenant/time-imports.ts";
import { holdImport } from "./find-import.server.ts";

/** Which import is taken back, by whom: locks hold as they hold for them. */
type Undoing = { importId: string; memberId: string; now: Date };

/** Takes some entries of an import out but for those that were changed since, and those of locked days. */
export async function removeEntries(
	db: TenantDb,
	{ importId, memberId: undoer, now }: Undoing,
	ids: readonly string[],
): Promise<void> {
	const found = await holdImport(db, importId);
	if (found?.state !== "undoing" || ids.length === 0) return;
	const member = (await activeMember(db, undoer)) ?? { id: undoer, permissions: [] };
	const people = new Set((await entriesByIds(db, ids)).map(({ memberId }) => memberId));
	const undone = { entries: 0, minutes: 0, ...found.outcome.undone };
	for (const memberId of [...people].sort()) {
		await lockTimesheet(db, memberId);
		const theirs = (await entriesByIds(db, ids)).filter((entry) => entry.memberId === memberId);
		const dates = [...new Set(theirs.map(({ date }) => date))];
		const locks = await lockedDays(db, { memberId, member }, dates, now);
		const removed = theirs.filter(({ version, date }) => version === 1 && !locks.has(date));
		await writeChange(db, memberId, {
			before: { entries: removed, rows: [] },
			after: { entries: [], rows: [] },
		});
		undone.entries += removed.length;
		undone.minutes += minutesOf(removed);
	}
	await db
		.update(timeImports)
		.set({ outcome: { ...found.outcome, undone } })
		.where(eq(timeImports.id, importId));
}
