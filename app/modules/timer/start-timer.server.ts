import { newId } from "#app/lib/id.ts";
import type { Writing } from "#app/lib/writing.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import type { Author } from "#app/modules/time/change-timesheet.server.ts";
import { NOTE_LENGTH } from "#app/modules/time/note-length.ts";
import { openTask } from "#app/modules/time/open-task.server.ts";
import { refused } from "#app/modules/time/refuse.server.ts";
import { lockTimesheet } from "#app/modules/time/stored-entries.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { timers } from "#db/tenant/timers.ts";
import { actorOf } from "./actor-of.ts";
import { readTimer } from "./read-timer.server.ts";
import { refusedTimer } from "./refuse-timer.server.ts";
import { type Stopped, stopTimer } from "./stop-timer.server.ts";

/**
 * Starts a timer on a task. One that runs already is stopped first and its time kept; answers what became of it.
 *
 * @throws Problem where the task takes no time, or `timer.asks` where the one that runs has to be decided on
 */
export async function startTimer(
	db: TenantDb,
	author: Author,
	work: { taskId: string; note: string },
	writing: Writing,
): Promise<Stopped | null> {
	if (work.note.length > NOTE_LENGTH) throw refused("note.too_long");
	await lockTimesheet(db, author.memberId);
	const task = await openTask(db, author, work.taskId);
	const running = await readTimer(db, author.member);
	const stopped = running ? await stopTimer(db, author, running.id, null, writing) : null;
	if (stopped?.kind === "asks") throw refusedTimer("timer.asks");
	const { TIME_ZONE: zone } = await readSettings(db);
	const { id: taskId, projectId } = task;
	const row = { id: newId(), projectId, taskId, startedAt: author.now, zone, note: work.note };
	await db.insert(timers).values({ ...row, memberId: author.memberId });
	await recordAudit(db, actorOf(author), {
		...{ action: "timer:start", objectType: "timer", objectId: row.id, after: row },
	});
	return stopped;
}
