import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addDays, calendarDate, weekDays } from "#app/lib/calendar-date.ts";
import { permissionsOf } from "#app/modules/members/permission-catalogue.ts";
import { captureCells } from "#app/modules/time/capture-cells.server.ts";
import { readTeamWeek } from "#app/modules/time/team-week.server.ts";
import { members } from "#db/tenant/members.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { authorOf } from "#tests/kit/author.ts";
import { testKit } from "#tests/kit/kit.ts";
import { makeWork } from "./make-work.ts";

const kit = testKit();
const MONDAY = calendarDate("2026-09-21");
/** Thursday is Heritage Day. */
const targets = Object.fromEntries(
	weekDays(MONDAY).map((date, index) => [date, [480, 480, 480, 0, 480, 0, 0][index]]),
);
const NOW = new Date("2026-09-21T10:00:00Z");

test("the team's week has everybody who captures time, by name, with each day's minutes", async () => {
	const acme = await kit.createTenant({
		members: [
			{ role: "employee", name: "ayesha Davids" },
			{ role: "employee", name: "Gone Girl" },
			{ role: "client-viewer", name: "A client" },
		],
	});
	const [, ayesha, gone] = acme.members;
	const team = await kit.asTenant(acme, async (db) => {
		const { taskIds } = await makeWork(db);
		for (const date of [MONDAY, addDays(MONDAY, 6), addDays(MONDAY, 7)]) {
			const author = authorOf(
				{ id: ayesha?.id ?? "", permissions: permissionsOf("employee") },
				NOW,
			);
			const posts = taskIds.map((taskId) => {
				return { taskId, date, minutes: 60, seen: { minutes: 0, entries: [] } };
			});
			await captureCells(db, author, posts);
		}
		await db
			.update(members)
			.set({ deactivatedAt: NOW })
			.where(eq(members.id, gone?.id ?? ""));
		return readTeamWeek(db, askerOf(acme.owner), MONDAY);
	});
	expect(team).toEqual([
		{
			id: ayesha?.id,
			name: "ayesha Davids",
			hasSeat: true,
			minutes: { [MONDAY]: 120, [addDays(MONDAY, 6)]: 120 },
			targets,
		},
		{ id: acme.owner.id, name: acme.owner.name, hasSeat: true, minutes: {}, targets },
	]);
});

test("who has no seat any more stands in the weeks in which they captured time", async () => {
	const acme = await kit.createTenant({ members: [{ role: "employee", name: "Ben Dube" }] });
	const { id } = acme.member("employee");
	const member = askerOf(acme.member("employee"));
	const weeks = await kit.asTenant(acme, async (db) => {
		const { taskIds } = await makeWork(db);
		const author = authorOf(member, NOW);
		const seen = { minutes: 0, entries: [] };
		const posts = taskIds.slice(1).map((taskId) => ({ taskId, date: MONDAY, minutes: 60, seen }));
		await captureCells(db, author, posts);
		await db.update(members).set({ hasSeat: false }).where(eq(members.id, id));
		return [
			await readTeamWeek(db, askerOf(acme.owner), MONDAY),
			await readTeamWeek(db, askerOf(acme.owner), addDays(MONDAY, 7)),
		];
	});
	const ben = { id, name: "Ben Dube", hasSeat: false, minutes: { [MONDAY]: 60 }, targets: {} };
	expect(weeks[0]).toContainEqual(ben);
	expect(weeks[1]?.map(({ name }) => name)).toEqual([acme.owner.name]);
});
