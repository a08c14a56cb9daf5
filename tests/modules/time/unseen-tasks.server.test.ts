import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addDays, calendarDate } from "#app/lib/calendar-date.ts";
import { captureCells } from "#app/modules/time/capture-cells.server.ts";
import { changeEntries } from "#app/modules/time/change-entries.server.ts";
import { copyLastWeek } from "#app/modules/time/copy-week.server.ts";
import { undoChange } from "#app/modules/time/undo-change.server.ts";
import { readWeek } from "#app/modules/time/week.server.ts";
import { addWeekRow } from "#app/modules/time/week-rows.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { grants } from "#db/tenant/grants.ts";
import { authorOf } from "#tests/kit/author.ts";
import { testKit } from "#tests/kit/kit.ts";
import { makeWork } from "./make-work.ts";

const kit = testKit();
const MONDAY = calendarDate("2026-09-21");
const NOW = new Date("2026-09-21T10:00:00Z");

/** Somebody who captures time on what was granted to them: one project of two. */
async function contractor() {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	const { id } = acme.member("employee");
	const run = <T>(work: (db: TenantDb) => Promise<T>) => kit.asTenant(acme, work);
	const [mine, theirs] = await run(async (db) => {
		const [seen, unseen] = [
			await makeWork(db),
			await makeWork(db, { client: "Cape Harbour", project: "Tariff review" }),
		];
		await db.insert(grants).values({
			...({ id, subject: "member", memberId: id, action: "project:read" } as const),
			...({ objectType: "project", objectId: seen.projectId } as const),
		});
		return [seen.taskIds[0] ?? "", unseen.taskIds[0] ?? ""];
	});
	const author = authorOf({ id, permissions: ["time-entry:capture"] as const }, NOW);
	const type = (taskId: string, minutes: number, date = MONDAY) => {
		const cell = { taskId, date, minutes, seen: { minutes: 0, entries: [] } };
		return run((db) => captureCells(db, author, [cell]));
	};
	const loseAccess = () => run((db) => db.delete(grants).where(eq(grants.memberId, id)));
	return { author, run, type, loseAccess, mine, theirs };
}

test("a task of a project that one may not see takes no time, as if it did not exist", async () => {
	const { author, run, type, mine, theirs } = await contractor();
	expect((await type(mine, 60)).results).toMatchObject([{ kind: "saved" }]);
	const gone = "That task is gone, or you may not see its project.";
	for (const taskId of [theirs, author.member.id]) {
		expect((await type(taskId, 60)).results).toMatchObject([{ kind: "refused", message: gone }]);
		await expect(run((db) => addWeekRow(db, author, MONDAY, taskId))).rejects.toMatchObject({
			code: "task.gone",
			status: 404,
		});
	}
});

test("hours on a project that one may not see any more stay readable and take no more", async () => {
	const { author, run, type, loseAccess, mine } = await contractor();
	const { results } = await type(mine, 60);
	const [entry] = results[0]?.entries ?? [];
	await loseAccess();
	const week = await run((db) => readWeek(db, author.member, MONDAY));
	expect(week.entries).toMatchObject([{ taskId: mine, minutes: 60 }]);
	expect(week.tasks).toMatchObject([{ id: mine, isOpen: false, isSeen: false }]);
	expect((await type(mine, 90, addDays(MONDAY, 1))).results).toMatchObject([{ kind: "refused" }]);
	const noted = { id: entry?.id ?? "", version: 1, date: MONDAY };
	expect(
		await run((db) => changeEntries(db, author, [noted], { note: "Own words" })),
	).not.toBeNull();
});

test("neither a copy nor an undo brings time back to a project that one may not see any more", async () => {
	const { author, run, type, loseAccess, mine } = await contractor();
	await type(mine, 60, addDays(MONDAY, -7));
	const added = await run((db) => addWeekRow(db, author, MONDAY, mine));
	const typed = await type(mine, 30);
	const [entry] = typed.results[0]?.entries ?? [];
	const seen = { minutes: 30, entries: entry ? [entry] : [] };
	const cleared = await run((db) =>
		captureCells(db, author, [{ taskId: mine, date: MONDAY, minutes: 0, seen }]),
	);
	await loseAccess();
	await expect(run((db) => undoChange(db, author, cleared.changeId ?? ""))).rejects.toMatchObject({
		code: "undo.task_gone",
		status: 404,
	});
	const { copy, changeId } = await run((db) => copyLastWeek(db, author, MONDAY, true));
	expect([copy.closed, copy.taskIds, copy.cells, changeId]).toEqual([1, [], [], null]);
	expect(await run((db) => readWeek(db, author.member, MONDAY))).toEqual({
		tasks: [],
		entries: [],
	});
	await run((db) => undoChange(db, author, added ?? ""));
});
