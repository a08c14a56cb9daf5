import { eq } from "drizzle-orm";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { notify } from "#app/modules/notifications/notify.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { timeImports } from "#db/tenant/time-imports.ts";
import { holdImport, type TimeImport } from "./find-import.server.ts";
import type { Tally } from "./outcome.ts";
import { emptyTally } from "./tally.ts";

/** Ends an import that is through: one line in the history, and its people are told. Its text is kept no longer. */
export async function finishImport(db: TenantDb, importId: string, now: Date): Promise<void> {
	const found = await holdImport(db, importId);
	if (found?.state !== "running") return;
	const result = found.outcome.result ?? emptyTally();
	await db
		.update(timeImports)
		.set({ state: "done", finishedAt: now, content: null })
		.where(eq(timeImports.id, importId));
	await recordAudit(
		db,
		{ kind: "member", id: found.memberId },
		{
			...{ action: "time-import:run", objectType: "time-import", objectId: importId },
			after: lineOf(found, result),
		},
	);
	await tellPeople(db, found, result);
}

function lineOf({ fileName }: TimeImport, { entries, minutes, wrong, people, ...rest }: Tally) {
	const { first, last, skipped } = rest;
	return {
		fileName,
		entries,
		minutes,
		people: Object.keys(people).length,
		first,
		last,
		wrong,
		skipped,
	};
}

async function tellPeople(
	db: TenantDb,
	{ id, memberId }: TimeImport,
	{ people, entries, minutes, first }: Tally,
): Promise<void> {
	await notify(db, {
		...{ kind: "import-finished", cause: id, to: [memberId] },
		params: { importId: id, entries, minutes },
	});
	for (const [personId, counts] of Object.entries(people)) {
		if (personId === memberId) continue;
		await notify(db, {
			...{ kind: "hours-imported", cause: id, to: [personId], subjectId: memberId },
			params: { ...counts, first },
		});
	}
}
