import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { usualWriting } from "#app/lib/writing.ts";
import { writeSetting } from "#app/modules/settings/write.server.ts";
import type { Author } from "#app/modules/time/change-timesheet.server.ts";
import { changeTimer } from "#app/modules/timer/change-timer.server.ts";
import { readTimer } from "#app/modules/timer/read-timer.server.ts";
import { returnTimer } from "#app/modules/timer/return-timer.server.ts";
import { startTimer } from "#app/modules/timer/start-timer.server.ts";
import { discardTimer, stopTimer } from "#app/modules/timer/stop-timer.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { tasks } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { timers } from "#db/tenant/timers.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { authorOf } from "#tests/kit/author.ts";
import { testKit } from "#tests/kit/kit.ts";
import { makeWork } from "#tests/modules/time/make-work.ts";

const kit = testKit();
const NOON = new Date("2026-11-20T10:00:00Z");

async function workspace() {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	const { taskIds } = await kit.asTenant(acme, (db) => makeWork(db));
	const [mapping = "", workshops = ""] = taskIds;
	const run = <T>(work: (db: TenantDb) => Promise<T>) => kit.asTenant(acme, work);
	/** So many minutes after noon. */
	const later = (minutes: number, who = acme.owner): Author =>
		authorOf(askerOf(who), new Date(NOON.getTime() + minutes * 60_000));
	const start = (minutes: number, taskId = mapping, who = acme.owner) =>
		run((db) => startTimer(db, later(minutes, who), { taskId, note: "Grades" }, usualWriting));
	const stop = (minutes: number, who = acme.owner) =>
		run((db) => stopTimer(db, later(minutes, who), null, null, usualWriting));
	const timer = (who = acme.owner) => run((db) => readTimer(db, askerOf(who)));
	const entries = () => run((db) => db.select().from(timeEntries).orderBy(timeEntries.startedAt));
	return { acme, mapping, workshops, run, later, start, stop, timer, entries };
}

test("a timer counts until it is stopped, by whichever device, and leaves an entry", async () => {
	const { start, stop, timer, entries, mapping } = await workspace();
	await start(0);
	expect(await timer()).toMatchObject({ taskId: mapping, note: "Grades", startedAt: NOON });
	expect(await stop(84)).toMatchObject({ kind: "kept", minutes: 84 });
	expect(await timer()).toBeNull();
	expect(await entries()).toMatchObject([
		{ taskId: mapping, date: "2026-11-20", minutes: 84, startedAt: NOON, note: "Grades" },
	]);
	await expect(stop(85)).rejects.toMatchObject({ code: "timer.none" });
});

test("starting another one stops the first and keeps its time; everybody has one of their own", async () => {
	const { acme, start, timer, entries, workshops } = await workspace();
	const other = acme.member("employee");
	await start(0);
	await start(5, workshops, other);
	expect(await start(30, workshops)).toMatchObject({ kind: "kept", minutes: 30 });
	expect(await entries()).toMatchObject([{ minutes: 30, memberId: acme.owner.id }]);
	expect((await timer())?.taskId).toBe(workshops);
	expect((await timer(other))?.startedAt).toEqual(new Date(NOON.getTime() + 300_000));
});

test("starting at the same moment leaves one timer", async () => {
	const { start, run, mapping, workshops } = await workspace();
	await Promise.all([start(0, mapping), start(0, workshops), start(0, mapping)]);
	expect(await run((db) => db.select().from(timers))).toHaveLength(1);
});

test("one that passed midnight or the limit is asked about, and split where it is kept", async () => {
	const { start, stop, run, later, entries, timer } = await workspace();
	await start(0);
	const night = 13 * 60;
	expect(await stop(night)).toEqual({ kind: "asks" });
	expect(await timer()).not.toBeNull();
	expect(await start(night).catch(({ code }) => code)).toBe("timer.asks");
	await run((db) => stopTimer(db, later(night), null, { kind: "all" }, usualWriting));
	expect((await entries()).map(({ date, minutes }) => [date, minutes])).toEqual([
		["2026-11-20", 720],
		["2026-11-21", 60],
	]);
});

test("a stop that is refused loses nothing: the timer goes on, and takes another task", async () => {
	const { start, stop, run, later, timer, workshops, mapping } = await workspace();
	await start(0);
	await run((db) => db.update(tasks).set({ archivedAt: NOON }).where(eq(tasks.id, mapping)));
	await expect(stop(30)).rejects.toMatchObject({ code: "task.archived" });
	const running = await timer();
	expect(running).toMatchObject({ isOpen: false, startedAt: NOON });
	const seen = { id: running?.id ?? "", version: 1 };
	const work = { taskId: workshops, note: "" };
	await run((db) => changeTimer(db, later(31), seen, work));
	await expect(run((db) => changeTimer(db, later(31), seen, work))).rejects.toMatchObject({
		code: "timer.changed",
	});
	expect(await stop(45)).toMatchObject({ kind: "kept", minutes: 45 });
});

test("where nothing may overlap a stop is refused in words, and a part of it is kept", async () => {
	const { start, run, later, entries, acme } = await workspace();
	const by = { actor: { kind: "system" }, now: NOON, today: "2026-11-20" } as const;
	await run((db) => writeSetting(db, by, "OVERLAPS_ALLOWED", "no"));
	await start(0);
	await run((db) => stopTimer(db, later(30), null, null, usualWriting));
	await start(10, undefined, acme.owner);
	const stop = (keep: Parameters<typeof stopTimer>[3]) =>
		run((db) => stopTimer(db, later(60), null, keep, usualWriting));
	await expect(stop(null)).rejects.toMatchObject({ code: "entry.overlaps" });
	const [from, until] = [later(30).now, later(60).now];
	expect(await stop({ kind: "part", from, until })).toMatchObject({ minutes: 30 });
	expect((await entries()).map(({ minutes }) => minutes)).toEqual([30, 30]);
});

test("stopping and discarding are taken back: it counts on from its start", async () => {
	const { start, stop, run, later, timer, entries } = await workspace();
	await start(0);
	const stopped = await stop(30);
	const lineId = stopped.kind === "kept" ? stopped.lineId : "";
	await run((db) => returnTimer(db, later(31), lineId));
	expect([await timer(), await entries()]).toMatchObject([{ startedAt: NOON }, []]);
	await expect(run((db) => returnTimer(db, later(31), lineId))).rejects.toMatchObject({
		code: "undo.changed",
	});
	const discarded = await run((db) => discardTimer(db, later(40), null));
	expect(await timer()).toBeNull();
	await start(41);
	await expect(run((db) => returnTimer(db, later(42), discarded))).rejects.toMatchObject({
		code: "timer.runs",
	});
	await run((db) => discardTimer(db, later(43), null));
	await run((db) => returnTimer(db, later(44), discarded));
	expect(await timer()).toMatchObject({ startedAt: NOON });
});

test("nobody takes up another's timer, and a stop names the timer that was seen", async () => {
	const { acme, start, run, later } = await workspace();
	await start(0);
	const discarded = await run((db) => discardTimer(db, later(5), null));
	const other = later(6, acme.member("employee"));
	await expect(run((db) => returnTimer(db, other, discarded))).rejects.toMatchObject({
		code: "undo.gone",
	});
	await start(10);
	await expect(
		run((db) => stopTimer(db, later(20), discarded, null, usualWriting)),
	).rejects.toMatchObject({ code: "timer.other" });
});

test("less than a minute leaves nothing, and that is told", async () => {
	const { start, stop, entries } = await workspace();
	await start(0);
	expect(await stop(0.2)).toMatchObject({ kind: "nothing" });
	expect(await entries()).toEqual([]);
});
