import { eq } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import type { DatedSpan } from "#app/lib/local-day.ts";
import type { Writing } from "#app/lib/writing.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { Author } from "#app/modules/time/change-timesheet.server.ts";
import { saveEntry } from "#app/modules/time/save-entry.server.ts";
import { lockTimesheet } from "#app/modules/time/stored-entries.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { timers } from "#db/tenant/timers.ts";
import { actorOf } from "./actor-of.ts";
import { type Keep, keptParts } from "./kept-parts.ts";
import { readTimer } from "./read-timer.server.ts";
import { refusedTimer } from "./refuse-timer.server.ts";
import type { RunningTimer } from "./running-timer.ts";

/** `lineId` brings the timer back as it was. */
export type Stopped =
	| { kind: "kept"; minutes: number; task: string; lineId: string }
	/** Less than a minute. */
	| { kind: "nothing"; lineId: string }
	/** It ran over midnight or longer than the limit: nothing was done yet. */
	| { kind: "asks" };

/**
 * Stops the author's timer and keeps its time as entries, one a day. Without `keep` one that ran too long is left to be
 * decided on.
 *
 * @throws Problem whatever keeps the time from being captured; the timer goes on, so that nothing is lost
 */
export async function stopTimer(
	db: TenantDb,
	author: Author,
	/** The timer that was seen; null for whichever runs. */
	timerId: string | null,
	keep: Keep | null,
	writing: Writing,
): Promise<Stopped> {
	const timer = await heldTimer(db, author, timerId);
	if (!keep && author.now >= timer.asksAt) return { kind: "asks" };
	const parts = keptParts(timer, keep ?? { kind: "all" }, author.now);
	if (!parts) throw refusedTimer("timer.outside");
	const changeId = await capture(db, author, timer, parts, writing);
	const lineId = await endTimer(db, author, timer, "timer:stop", { changeId });
	const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
	if (minutes === 0) return { kind: "nothing", lineId };
	return { kind: "kept", minutes, task: `${timer.project}, ${timer.task}`, lineId };
}

/** Takes the author's timer away without keeping its time; answers what brings it back. */
export async function discardTimer(
	db: TenantDb,
	author: Author,
	timerId: string | null,
): Promise<string> {
	const timer = await heldTimer(db, author, timerId);
	return endTimer(db, author, timer, "timer:discard", {});
}

/** The timer that runs, while nobody else starts or stops one. */
async function heldTimer(
	db: TenantDb,
	author: Author,
	timerId: string | null,
): Promise<RunningTimer> {
	await lockTimesheet(db, author.memberId);
	const timer = await readTimer(db, author.member);
	if (!timer) throw refusedTimer("timer.none");
	if (timerId !== null && timer.id !== timerId) throw refusedTimer("timer.other");
	return timer;
}

async function capture(
	db: TenantDb,
	author: Author,
	{ taskId, note, zone }: RunningTimer,
	spans: readonly DatedSpan[],
	writing: Writing,
): Promise<string | null> {
	if (spans.length === 0) return null;
	const parts = spans.map(({ date, minutes, ...times }) => {
		return { date, minutes, times: { ...times, zone } };
	});
	const wish = { entry: null, taskId, note, tagIds: [], parts };
	const saved = await saveEntry(db, author, wish, writing, "time-entry:timer");
	return saved.kind === "saved" ? saved.changeId : null;
}

async function endTimer(
	db: TenantDb,
	author: Author,
	{ id: timerId }: RunningTimer,
	action: "timer:stop" | "timer:discard",
	after: object,
): Promise<string> {
	const [before] = await db.delete(timers).where(eq(timers.id, timerId)).returning();
	const id = newId();
	const line = { id, action, objectType: "timer", objectId: timerId, before, after };
	await recordAudit(db, actorOf(author), line);
	return id;
}
