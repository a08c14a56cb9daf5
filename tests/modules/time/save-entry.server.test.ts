import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, calendarDate } from "#app/lib/calendar-date.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { writeSetting } from "#app/modules/settings/write.server.ts";
import { captureCells } from "#app/modules/time/capture-cells.server.ts";
import { doOverlap } from "#app/modules/time/overlap.ts";
import { removeEntry } from "#app/modules/time/remove-entry.server.ts";
import { type EntryWish, saveEntry } from "#app/modules/time/save-entry.server.ts";
import { undoChange } from "#app/modules/time/undo-change.server.ts";
import { minutesOf } from "#app/modules/time/week-sheet.ts";
import type { TenantDb } from "#db/handle.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { authorOf } from "#tests/kit/author.ts";
import { testKit } from "#tests/kit/kit.ts";
import { makeWork } from "./make-work.ts";

const kit = testKit();
const MONDAY = calendarDate("2026-09-21");
const NOW = new Date("2026-09-21T10:00:00Z");
const zone = "Africa/Johannesburg";

async function workspace(overlaps: "yes" | "no" = "no") {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	const { taskIds } = await kit.asTenant(acme, (db) => makeWork(db));
	const author = authorOf(askerOf(acme.owner), NOW);
	const run = <T>(work: (db: TenantDb) => Promise<T>) => kit.asTenant(acme, work);
	await run((db) =>
		writeSetting(
			db,
			{ actor: { kind: "system" }, now: NOW, today: MONDAY },
			"OVERLAPS_ALLOWED",
			overlaps,
		),
	);
	const wish = (from: number, to: number, over: Partial<EntryWish> = {}): EntryWish => ({
		...{ entry: null, taskId: taskIds[0] ?? "", note: "", tagIds: [] },
		parts: [
			{ date: MONDAY, minutes: to - from, times: { startedAt: at(from), endedAt: at(to), zone } },
		],
		...over,
	});
	const save = (wanted: EntryWish) => run((db) => saveEntry(db, author, wanted, usualWriting));
	const rows = () => run((db) => db.select().from(timeEntries).orderBy(timeEntries.id));
	return { acme, taskIds, author, run, wish, save, rows };
}

/** So many minutes after midnight in Johannesburg. */
function at(minute: number): Date {
	return new Date(Date.parse("2026-09-20T22:00:00Z") + minute * 60_000);
}

test("an entry is added with its times, moved to another task and day, and put back by undoing", async () => {
	const { save, wish, rows, run, author, taskIds } = await workspace();
	await save(wish(540, 600, { note: "Grades" }));
	const [added] = await rows();
	expect(added).toMatchObject({
		minutes: 60,
		startedAt: at(540),
		endedAt: at(600),
		zone,
		exclusive: true,
	});
	const entry = { id: added?.id ?? "", version: 1, date: MONDAY };
	const tuesday = addDays(MONDAY, 1);
	const moved = await save(
		wish(0, 0, {
			entry,
			taskId: taskIds[1] ?? "",
			parts: [{ date: tuesday, minutes: 45, times: null }],
		}),
	);
	expect(await rows()).toMatchObject([
		{
			id: entry.id,
			taskId: taskIds[1],
			date: tuesday,
			minutes: 45,
			startedAt: null,
			exclusive: false,
		},
	]);
	await run((db) => undoChange(db, author, moved.kind === "saved" ? (moved.changeId ?? "") : ""));
	const [back] = await rows();
	expect(back).toMatchObject({ ...added, version: 3, updatedAt: expect.any(Date) });
});

test("an entry that changed since it was seen keeps what it holds, and that is told", async () => {
	const { save, wish, rows, run, author } = await workspace();
	await save(wish(540, 600));
	const [added] = await rows();
	const entry = { id: added?.id ?? "", version: 1, date: MONDAY };
	await save(wish(540, 630, { entry }));
	expect(await save(wish(480, 510, { entry }))).toMatchObject({
		kind: "conflict",
		now: { minutes: 90 },
	});
	expect(await run((db) => removeEntry(db, author, entry))).toMatchObject({ kind: "conflict" });
	expect(await rows()).toMatchObject([{ minutes: 90, version: 2 }]);
});

test("what would overlap is refused with whose the time is, unless that is allowed", async () => {
	const strict = await workspace();
	await strict.save(strict.wish(540, 600));
	await expect(strict.save(strict.wish(570, 630))).rejects.toMatchObject({
		...{ status: 409, code: "entry.overlaps" },
		message: expect.stringContaining("from 09:00 to 10:00 by Data mapping"),
	});
	await strict.save(strict.wish(600, 660));
	expect(await strict.rows()).toHaveLength(2);
	const loose = await workspace("yes");
	await loose.save(loose.wish(540, 600));
	await loose.save(loose.wish(570, 630));
	expect(minutesOf(await loose.rows())).toBe(120);
});

test("a cell of the week never grows an entry into the next one", async () => {
	const { save, wish, rows, run, author, taskIds } = await workspace();
	await save(wish(540, 600));
	await save(wish(600, 660, { taskId: taskIds[1] ?? "" }));
	const [first] = await rows();
	const seen = { minutes: 60, entries: [{ id: first?.id ?? "", version: 1 }] };
	const { results } = await run((db) =>
		captureCells(db, author, [{ taskId: taskIds[0] ?? "", date: MONDAY, minutes: 75, seen }]),
	);
	expect(results).toMatchObject([
		{ kind: "refused", message: expect.stringMatching(/next entry/) },
	]);
});

test("undoing never puts an entry where another one is by now", async () => {
	const { save, wish, rows, run, author, taskIds } = await workspace();
	await save(wish(540, 600));
	const [first] = await rows();
	const removed = await run((db) =>
		removeEntry(db, author, { id: first?.id ?? "", version: 1, date: MONDAY }),
	);
	await save(wish(550, 560, { taskId: taskIds[1] ?? "" }));
	const changeId = removed.kind === "saved" ? (removed.changeId ?? "") : "";
	await expect(run((db) => undoChange(db, author, changeId))).rejects.toMatchObject({
		status: 409,
	});
});

test("a day keeps its 24 hours, and what is archived, gone or another's takes nothing", async () => {
	const { acme, save, wish, rows, run, author } = await workspace("yes");
	await save(wish(0, 1430));
	await expect(save(wish(0, 11))).rejects.toMatchObject({ code: "day.full" });
	await expect(save(wish(0, 5, { taskId: author.memberId }))).rejects.toMatchObject({
		status: 404,
	});
	const [entry] = await rows();
	const other = authorOf(askerOf(acme.member("employee")), NOW);
	const seen = { id: entry?.id ?? "", version: 1, date: MONDAY };
	await expect(run((db) => removeEntry(db, other, seen))).rejects.toMatchObject({ status: 404 });
});

test("many writers at once never leave two exclusive entries that overlap", async () => {
	const { save, wish, rows, run, acme } = await workspace();
	const span = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }));
	await fc.assert(
		fc.asyncProperty(fc.array(span, { minLength: 6, maxLength: 10 }), async (spans) => {
			const saves = spans.map(([from, length]) => save(wish(from * 15, (from + length) * 15)));
			const settled = await Promise.allSettled(saves);
			const stored = await rows();
			expect(stored).toHaveLength(settled.filter(({ status }) => status === "fulfilled").length);
			for (const one of stored)
				for (const other of stored) expect(doOverlap(one, other)).toBe(false);
			await run((db) => db.delete(timeEntries));
		}),
		{ numRuns: 5 },
	);
	// The database refuses it too, whoever writes past the rule.
	await save(wish(540, 600));
	const copy = run(async (db) => {
		const [row] = await db
			.select()
			.from(timeEntries)
			.where(and(eq(timeEntries.memberId, acme.owner.id), eq(timeEntries.date, MONDAY)));
		if (row)
			await db.insert(timeEntries).values({ ...row, id: "0190a000-0000-7000-8000-000000000001" });
	});
	await expect(copy).rejects.toMatchObject({ cause: { code: "23P01" } });
});
