import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { captureCells } from "#app/modules/time/capture-cells.server.ts";
import { addEntry, changeEntries, removeEntries } from "#app/modules/time/change-entries.server.ts";
import { createTag, setTagArchived } from "#app/modules/time/tags/change-tag.server.ts";
import { undoChange } from "#app/modules/time/undo-change.server.ts";
import { readWeek } from "#app/modules/time/week.server.ts";
import { explainDayOff } from "#app/modules/time/worked-days/worked-days.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { workedDaysOff } from "#db/tenant/work-calendar.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { authorOf } from "#tests/kit/author.ts";
import { testKit } from "#tests/kit/kit.ts";
import { makeWork } from "./make-work.ts";

const kit = testKit();
const MONDAY = calendarDate("2026-09-21");

async function workspace() {
	const acme = await kit.createTenant();
	const { taskIds } = await kit.asTenant(acme, (db) => makeWork(db));
	const [taskId = "", otherId = ""] = taskIds;
	const author = authorOf(askerOf(acme.owner), new Date("2026-09-21T10:00:00Z"));
	const run = <T>(work: (db: TenantDb) => Promise<T>) => kit.asTenant(acme, work);
	const add = (minutes: number, note = "") =>
		run((db) => addEntry(db, author, { taskId, date: MONDAY, minutes, note }));
	const entries = async () => (await run((db) => readWeek(db, author.member, MONDAY))).entries;
	const undo = (id: string | null) => run((db) => undoChange(db, author, id ?? ""));
	return { author, taskId, otherId, run, add, entries, undo };
}

test("a cell has several entries, each with its own note, tags and billing, and all of it goes back", async () => {
	const { author, run, add, entries, undo } = await workspace();
	await add(60, "Codes");
	await add(30);
	const by = { memberId: author.memberId, requestId: "r" };
	const { tag } = await run((db) => createTag(db, by, "On site"));
	const seen = await entries();
	const tagged = await run((db) => changeEntries(db, author, seen, { addTagIds: [tag?.id ?? ""] }));
	const billed = await run(async (db) =>
		changeEntries(db, author, (await entries()).slice(1), { billableOverride: false }),
	);
	expect(await entries()).toMatchObject([
		{ note: "Codes", tagIds: [tag?.id], billable: true },
		{ minutes: 30, tagIds: [tag?.id], billable: false },
	]);
	const removed = await run(async (db) => removeEntries(db, author, await entries()));
	expect(await entries()).toEqual([]);
	await undo(removed);
	await undo(billed);
	await undo(tagged);
	expect(await entries()).toMatchObject([
		{ note: "Codes", tagIds: [], billable: true },
		{ minutes: 30, tagIds: [], billable: true },
	]);
});

test("more time on a day off waits for the reason, less does not", async () => {
	const { author, taskId, run } = await workspace();
	const heritageDay = calendarDate("2026-09-24");
	const entry = { taskId, date: heritageDay, minutes: 60, note: "" };
	await expect(run((db) => addEntry(db, author, entry))).rejects.toMatchObject({
		code: "worked.ask",
	});
	await run((db) => explainDayOff(db, author, heritageDay, "The go-live"));
	await run((db) => addEntry(db, author, entry));
	await run((db) => db.delete(workedDaysOff));
	const { entries } = await run((db) => readWeek(db, author.member, MONDAY));
	await expect(
		run((db) => changeEntries(db, author, entries, { minutes: 90 })),
	).rejects.toMatchObject({ code: "worked.ask" });
	expect(await run((db) => changeEntries(db, author, entries, { minutes: 30 }))).not.toBeNull();
});

test("entries move to another task together, and back by undoing, and there again by undoing that", async () => {
	const { author, taskId, otherId, run, add, entries, undo } = await workspace();
	await add(60);
	await add(30);
	const seen = await entries();
	const moved = await run((db) => changeEntries(db, author, seen, { taskId: otherId }));
	expect((await entries()).map((entry) => entry.taskId)).toEqual([otherId, otherId]);
	const undone = await undo(moved);
	expect((await entries()).map((entry) => entry.taskId)).toEqual([taskId, taskId]);
	await undo(undone);
	expect((await entries()).map((entry) => entry.taskId)).toEqual([otherId, otherId]);
});

test("one that was changed elsewhere holds all of them back", async () => {
	const { author, run, add, entries } = await workspace();
	await add(60);
	await add(30);
	const seen = await entries();
	await run((db) => changeEntries(db, author, seen.slice(1), { note: "Elsewhere" }));
	await expect(
		run((db) => changeEntries(db, author, seen, { note: "Here" })),
	).rejects.toMatchObject({ status: 409, code: "entry.changed" });
	expect((await entries()).map(({ note }) => note)).toEqual(["", "Elsewhere"]);
});

test("one that was changed elsewhere is not removed, whatever versions the others have", async () => {
	const { author, run, add, entries } = await workspace();
	await add(60);
	await add(30);
	const [first, second] = await entries();
	await run((db) => changeEntries(db, author, second ? [second] : [], { note: "Twice" }));
	const seen = await entries();
	await run((db) => changeEntries(db, author, first ? [first] : [], { note: "Elsewhere" }));
	await expect(run((db) => removeEntries(db, author, seen))).rejects.toMatchObject({
		code: "entry.changed",
	});
	expect(await entries()).toHaveLength(2);
});

test("an archived tag stays where it is, and the name of a tag stands for one", async () => {
	const { author, run, add, entries } = await workspace();
	await add(60);
	const by = { memberId: author.memberId, requestId: "r" };
	const { tag } = await run((db) => createTag(db, by, "On site"));
	const tagIds = [tag?.id ?? ""];
	await run(async (db) => changeEntries(db, author, await entries(), { tagIds }));
	await run((db) => setTagArchived(db, by, tag?.id ?? "", new Date()));
	expect(await entries()).toMatchObject([{ tagIds }]);
	expect(await run((db) => createTag(db, by, "ON SITE"))).toHaveProperty("error");
});

test("typing in a cell of several entries changes the last of them only", async () => {
	const { author, taskId, run, add, entries } = await workspace();
	await add(60, "First");
	await add(30, "Second");
	const seen = { minutes: 90, entries: await entries() };
	await run((db) => captureCells(db, author, [{ taskId, date: MONDAY, minutes: 70, seen }]));
	expect(await entries()).toMatchObject([
		{ note: "First", minutes: 60 },
		{ note: "Second", minutes: 10 },
	]);
});
