import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { Author } from "#app/modules/time/change-timesheet.server.ts";
import { NOTE_LENGTH } from "#app/modules/time/note-length.ts";
import { openTask } from "#app/modules/time/open-task.server.ts";
import { refused } from "#app/modules/time/refuse.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { timers } from "#db/tenant/timers.ts";
import { actorOf } from "./actor-of.ts";
import { readTimer } from "./read-timer.server.ts";
import { refusedTimer } from "./refuse-timer.server.ts";

/** Changes what the author's timer counts for; it goes on from its start. Refused (409) when it changed since it was seen. */
export async function changeTimer(
	db: TenantDb,
	author: Author,
	seen: { id: string; version: number },
	work: { taskId: string; note: string },
): Promise<void> {
	if (work.note.length > NOTE_LENGTH) throw refused("note.too_long");
	const [task, before] = await Promise.all([
		openTask(db, author, work.taskId),
		readTimer(db, author.member),
	]);
	const after = { taskId: task.id, projectId: task.projectId, note: work.note };
	const written = await db
		.update(timers)
		.set({ ...after, version: seen.version + 1 })
		.where(
			and(
				eq(timers.memberId, author.memberId),
				eq(timers.id, seen.id),
				eq(timers.version, seen.version),
			),
		)
		.returning({ id: timers.id });
	if (written.length === 0) throw refusedTimer("timer.changed");
	const line = { action: "timer:change", objectType: "timer", objectId: seen.id } as const;
	await recordAudit(db, actorOf(author), {
		...line,
		before: before && { taskId: before.taskId, note: before.note },
		after,
	});
}
