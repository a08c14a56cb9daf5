import { expect, test } from "vitest";
import { addDays, calendarDate } from "#app/lib/calendar-date.ts";
import { captureCells } from "#app/modules/time/capture-cells.server.ts";
import { withLastRows } from "#app/modules/time/last-rows.server.ts";
import { openWeek } from "#app/modules/time/open-week.server.ts";
import { weekWithLastRows } from "#app/modules/time/week-address.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { authorOf } from "#tests/kit/author.ts";
import { testKit } from "#tests/kit/kit.ts";
import { makeWork } from "./make-work.ts";

const kit = testKit();
const monday = calendarDate("2026-09-21");
const now = new Date("2026-09-21T10:00:00Z");

test("a week that is asked for with last week's rows has them to type on, and stores none of them", async () => {
	const acme = await kit.createTenant();
	const member = askerOf(acme.owner);
	await kit.asTenant(acme, async (db) => {
		const { taskIds } = await makeWork(db);
		const [first = "", second = ""] = taskIds;
		const capture = (taskId: string, date = monday) => ({
			...{ taskId, date, minutes: 60 },
			seen: { minutes: 0, entries: [] },
		});
		await captureCells(db, authorOf(member, now), [
			...[capture(first), capture(second)],
			capture(first, addDays(monday, 7)),
		]);
		const next = await openWeek(db, member, addDays(monday, 7), now);
		const rowsAt = async (path: string) => {
			const address = new URL(path, "http://acme.localhost");
			return (await withLastRows(db, member, next, address)).tasks.map(({ id }) => id);
		};
		expect(await rowsAt("/time/week/2026-09-28")).toEqual([first]);
		expect(await rowsAt(weekWithLastRows(next.first))).toEqual([first, second]);
		const again = await openWeek(db, member, addDays(monday, 7), now);
		expect(again.tasks.map(({ id }) => id)).toEqual([first]);
	});
});
