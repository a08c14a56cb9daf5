import { expect, test } from "vitest";
import { addDays, calendarDate } from "#app/lib/calendar-date.ts";
import { captureCells } from "#app/modules/time/capture-cells.server.ts";
import { favouritesOf, setFavourite } from "#app/modules/time/favourites/favourites.server.ts";
import { taskChoices } from "#app/modules/time/task-choices.server.ts";
import { templatesOf } from "#app/modules/time/templates/templates.server.ts";
import {
	saveWeekAsTemplate,
	useTemplate,
} from "#app/modules/time/templates/use-template.server.ts";
import { undoChange } from "#app/modules/time/undo-change.server.ts";
import { readWeek } from "#app/modules/time/week.server.ts";
import { addWeekRows } from "#app/modules/time/week-rows.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { authorOf } from "#tests/kit/author.ts";
import { testKit } from "#tests/kit/kit.ts";
import { makeWork } from "./make-work.ts";

const kit = testKit();
const MONDAY = calendarDate("2026-09-21");
const NEXT = addDays(MONDAY, 7);

async function workspace() {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	const { taskIds } = await kit.asTenant(acme, (db) => makeWork(db));
	const [taskId = "", otherId = ""] = taskIds;
	const author = authorOf(askerOf(acme.owner), new Date("2026-09-21T10:00:00Z"));
	const run = <T>(work: (db: TenantDb) => Promise<T>) => kit.asTenant(acme, work);
	const type = (task: string, date: string, minutes: number) =>
		run((db) => {
			const seen = { minutes: 0, entries: [] };
			return captureCells(db, author, [{ taskId: task, date: calendarDate(date), minutes, seen }]);
		});
	const week = (first: string) => run((db) => readWeek(db, author.member, calendarDate(first)));
	return { acme, author, taskId, otherId, run, type, week };
}

test("a template puts its rows and hours on a week, never over what is there, and goes again by undoing", async () => {
	const { author, taskId, otherId, run, type, week } = await workspace();
	await type(taskId, MONDAY, 90);
	await type(otherId, addDays(MONDAY, 2), 60);
	await run((db) => saveWeekAsTemplate(db, author, MONDAY, "Usual", true));
	const [template] = await run((db) => templatesOf(db, author.memberId));
	expect(template).toMatchObject({ name: "Usual", rows: 2, minutes: 150 });

	await type(taskId, NEXT, 30);
	const used = await run((db) => useTemplate(db, author, NEXT, template?.id ?? ""));
	expect(used.copy).toMatchObject({ found: 2, kept: 1, cells: [{ minutes: 60 }] });
	expect((await week(NEXT)).entries.map(({ minutes }) => minutes).sort()).toEqual([30, 60]);
	await run((db) => undoChange(db, author, used.changeId ?? ""));
	expect((await week(NEXT)).entries.map(({ minutes }) => minutes)).toEqual([30]);
});

test("a name stands for one template of a person, and nobody else's can be used", async () => {
	const { acme, author, taskId, run, type } = await workspace();
	await type(taskId, MONDAY, 90);
	const save = (name: string) => run((db) => saveWeekAsTemplate(db, author, MONDAY, name, false));
	expect(await save("Usual")).toEqual({});
	expect(await save("USUAL")).toHaveProperty("error");
	const [template] = await run((db) => templatesOf(db, author.memberId));
	const other = authorOf(askerOf(acme.member("employee")));
	await expect(run((db) => useTemplate(db, other, NEXT, template?.id ?? ""))).rejects.toMatchObject(
		{ status: 404 },
	);
});

test("favourites come first among the tasks and are put on a week in one go", async () => {
	const { author, otherId, run, week } = await workspace();
	await run((db) => setFavourite(db, author, otherId, true));
	const [first] = await run((db) => taskChoices(db, author.member, "", MONDAY));
	expect(first).toMatchObject({ id: otherId, isFavourite: true });
	const put = () =>
		run(async (db) => addWeekRows(db, author, MONDAY, await favouritesOf(db, author.member.id)));
	expect(await put()).not.toBeNull();
	expect(await put()).toBeNull();
	expect((await week(MONDAY)).tasks).toMatchObject([{ id: otherId, isFavourite: true }]);
	await run((db) => setFavourite(db, author, otherId, false));
	expect(await run((db) => favouritesOf(db, author.member.id))).toEqual([]);
});
