import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addDays, calendarDate } from "#app/lib/calendar-date.ts";
import { captureCells } from "#app/modules/time/capture-cells.server.ts";
import type { CellPost } from "#app/modules/time/plan-capture.ts";
import { readWeek } from "#app/modules/time/week.server.ts";
import { minutesOf } from "#app/modules/time/week-sheet.ts";
import type { TenantDb } from "#db/handle.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { projects } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { authorOf } from "#tests/kit/author.ts";
import { testKit } from "#tests/kit/kit.ts";
import { makeWork } from "./make-work.ts";

const kit = testKit();
const MONDAY = calendarDate("2026-09-21");
const NOW = new Date("2026-09-21T10:00:00Z");

async function workspace() {
	const acme = await kit.createTenant();
	const work = await kit.asTenant(acme, (db) => makeWork(db));
	const [taskId = "", otherTaskId = ""] = work.taskIds;
	const author = authorOf(askerOf(acme.owner), NOW);
	return { acme, work, taskId, otherTaskId, author };
}

function cell(taskId: string, minutes: number, over: Partial<CellPost> = {}): CellPost {
	return { taskId, date: MONDAY, minutes, seen: { minutes: 0, entries: [] }, ...over };
}

test("a cell that is typed is there in the week, with who and when", async () => {
	const { acme, taskId, work, author } = await workspace();
	const { results, changeId } = await kit.asTenant(acme, (db) =>
		captureCells(db, author, [cell(taskId, 90)]),
	);
	expect(results).toMatchObject([
		{ kind: "saved", taskId, entries: [{ minutes: 90, version: 1, billable: true }] },
	]);
	const [week, [row], [line]] = await kit.asTenant(acme, (db) =>
		Promise.all([
			readWeek(db, author.member, MONDAY),
			db.select().from(timeEntries),
			db
				.select()
				.from(auditLines)
				.where(eq(auditLines.id, changeId ?? "")),
		]),
	);
	expect(week.entries).toMatchObject([{ taskId, date: MONDAY, minutes: 90 }]);
	expect(week.tasks).toMatchObject([{ id: taskId, isOpen: true, billable: true, position: null }]);
	expect(row).toMatchObject({ projectId: work.projectId, createdBy: author.member.id });
	expect(line).toMatchObject({ action: "time-entry:capture", actorId: author.member.id });
});

test("a cell saved from an old sight is in conflict and keeps the first value", async () => {
	const { acme, taskId, author } = await workspace();
	const save = (minutes: number) =>
		kit.asTenant(acme, (db) => captureCells(db, author, [cell(taskId, minutes)]));
	await save(120);
	const second = await save(150);
	expect(second.changeId).toBeNull();
	expect(second.results).toMatchObject([
		{ kind: "conflict", entries: [{ minutes: 120 }], changedAt: NOW.toISOString() },
	]);
});

test("two tabs at the same moment never lose one's value", async () => {
	const { acme, taskId, author } = await workspace();
	const saves = [60, 90, 150].map((minutes) =>
		kit.asTenant(acme, (db) => captureCells(db, author, [cell(taskId, minutes)])),
	);
	const kinds = (await Promise.all(saves)).map(({ results }) => results[0]?.kind);
	expect(kinds.sort()).toEqual(["conflict", "conflict", "saved"]);
});

test("a day keeps its 24 hours, also for cells saved at the same moment", async () => {
	const { acme, taskId, otherTaskId, author } = await workspace();
	const saves = [taskId, otherTaskId].map((id) =>
		kit.asTenant(acme, (db) => captureCells(db, author, [cell(id, 800)])),
	);
	const kinds = (await Promise.all(saves)).map(({ results }) => results[0]?.kind);
	expect(kinds.sort()).toEqual(["refused", "saved"]);
	const rows = await kit.asTenant(acme, (db) => db.select().from(timeEntries));
	expect(minutesOf(rows)).toBe(800);
});

test("nothing new is captured on what is archived", async () => {
	const { acme, work, taskId, author } = await workspace();
	const { results } = await kit.asTenant(acme, async (db) => {
		const closed = { archivedAt: NOW };
		await db.update(projects).set(closed).where(eq(projects.id, work.projectId));
		return captureCells(db, author, [cell(taskId, 60)]);
	});
	expect(results).toMatchObject([
		{ kind: "refused", message: "Data mapping is archived. It takes no time." },
	]);
});

test("several entries of a cell change as the rule says, and clearing removes them", async () => {
	const { acme, work, taskId, author } = await workspace();
	const ids = ["0190a000-0000-7000-8000-000000000001", "0190a000-0000-7000-8000-000000000002"];
	const seen = { minutes: 120, entries: ids.map((id) => ({ id, version: 1 })) };
	const shared = { memberId: author.member.id, createdBy: author.member.id, ...work, taskId };
	const insert = (db: TenantDb) =>
		db
			.insert(timeEntries)
			.values(ids.map((id) => ({ ...shared, id, date: MONDAY, minutes: 60, taskId })));
	const shrunk = await kit.asTenant(acme, async (db) => {
		await insert(db);
		return captureCells(db, author, [cell(taskId, 90, { seen })]);
	});
	expect(shrunk.results).toMatchObject([
		{
			kind: "saved",
			entries: [
				{ id: ids[0], minutes: 60, version: 1 },
				{ id: ids[1], minutes: 30, version: 2 },
			],
		},
	]);
	const entries = shrunk.results[0]?.entries ?? [];
	const cleared = await kit.asTenant(acme, (db) =>
		captureCells(db, author, [cell(taskId, 0, { seen: { minutes: 90, entries } })]),
	);
	expect(cleared.results).toMatchObject([{ kind: "saved", entries: [] }]);
	expect(await kit.asTenant(acme, (db) => db.select().from(timeEntries))).toEqual([]);
});

test("each cell of several stands alone", async () => {
	const { acme, taskId, otherTaskId, author } = await workspace();
	const tuesday = addDays(MONDAY, 1);
	const { results, changeId } = await kit.asTenant(acme, (db) =>
		captureCells(db, author, [
			cell(taskId, 1440),
			cell(otherTaskId, 1, { date: tuesday }),
			cell(otherTaskId, 5),
		]),
	);
	const kinds = Object.fromEntries(
		results.map(({ taskId, date, kind }) => [`${taskId}/${date}`, kind]),
	);
	expect(kinds).toEqual({
		[`${taskId}/${MONDAY}`]: "refused",
		[`${otherTaskId}/${tuesday}`]: "saved",
		[`${otherTaskId}/${MONDAY}`]: "saved",
	});
	expect(changeId).not.toBeNull();
});
