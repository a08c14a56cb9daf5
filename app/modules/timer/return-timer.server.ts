import { and, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { Author } from "#app/modules/time/change-timesheet.server.ts";
import { refused } from "#app/modules/time/refuse.server.ts";
import { lockTimesheet } from "#app/modules/time/stored-entries.server.ts";
import { undoChange } from "#app/modules/time/undo-change.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { timers } from "#db/tenant/timers.ts";
import { actorOf } from "./actor-of.ts";
import { readTimer } from "./read-timer.server.ts";
import { refusedTimer } from "./refuse-timer.server.ts";

const timerRow = z.object({
	id: z.uuid(),
	projectId: z.uuid(),
	taskId: z.uuid(),
	startedAt: z.coerce.date(),
	zone: z.string(),
	note: z.string(),
	tagIds: z.array(z.uuid()).default([]),
	version: z.int(),
});
const ending = z.object({ changeId: z.uuid().nullish() });

/**
 * Takes the end of one of the author's own timers back: it goes on counting from its start, and what it left on the
 * timesheet goes. Refused when another one runs, or when either was changed since.
 */
export async function returnTimer(db: TenantDb, author: Author, lineId: string): Promise<void> {
	await lockTimesheet(db, author.memberId);
	const { before, after } = await endOf(db, author, lineId);
	if (await readTimer(db, author.member)) throw refusedTimer("timer.runs");
	if (after.changeId) await undoChange(db, author, after.changeId);
	const row = { ...before, version: before.version + 1 };
	await db.insert(timers).values({ ...row, memberId: author.memberId });
	const line = {
		action: "timer:return",
		objectType: "timer",
		objectId: row.id,
		after: row,
	} as const;
	await recordAudit(db, actorOf(author), line);
}

/** Reads how a timer ended from the history; nothing happened to it since. */
async function endOf(db: TenantDb, { member }: Author, lineId: string) {
	const own = and(eq(auditLines.objectType, "timer"), eq(auditLines.actorId, member.id));
	const columns = {
		objectId: auditLines.objectId,
		before: auditLines.before,
		after: auditLines.after,
	};
	const [line] = await db
		.select(columns)
		.from(auditLines)
		.where(and(own, eq(auditLines.id, lineId)));
	const before = timerRow.safeParse(line?.before);
	if (!line?.objectId || !before.success) throw refused("undo.gone");
	const later = await db
		.select({ id: auditLines.id })
		.from(auditLines)
		.where(and(own, eq(auditLines.objectId, line.objectId), gt(auditLines.id, lineId)))
		.limit(1);
	if (later.length > 0) throw refused("undo.changed");
	return { before: before.data, after: ending.parse(line.after ?? {}) };
}
