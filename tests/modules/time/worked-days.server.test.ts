import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { captureCells } from "#app/modules/time/capture-cells.server.ts";
import { openWeek } from "#app/modules/time/open-week.server.ts";
import { explainDayOff } from "#app/modules/time/worked-days/worked-days.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { settings } from "#db/tenant/settings.ts";
import { calendarAssignments, calendarDays, holidayCalendars } from "#db/tenant/work-calendar.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { authorOf } from "#tests/kit/author.ts";
import { testKit } from "#tests/kit/kit.ts";
import { makeWork } from "./make-work.ts";

const kit = testKit();
const THURSDAY = calendarDate("2026-09-24");
const FRIDAY = calendarDate("2026-09-25");
const NOW = new Date("2026-09-24T10:00:00Z");
const effectiveFrom = "0001-01-01";

async function workspace() {
	const acme = await kit.createTenant();
	const run = <T>(work: (db: TenantDb) => Promise<T>) => kit.asTenant(acme, work);
	const { taskIds } = await run((db) => makeWork(db));
	const [taskId = ""] = taskIds;
	await run(async (db) => {
		const [calendarId, startsOn] = [newId(), "2026-01-01"];
		await db.insert(holidayCalendars).values({ id: calendarId, name: "Ours" });
		await db.insert(calendarDays).values({
			...{ id: newId(), calendarId, date: THURSDAY, kind: "added", name: "Heritage Day" },
		});
		await db.insert(calendarAssignments).values({ id: newId(), calendarId, startsOn });
	});
	const author = authorOf(askerOf(acme.owner), NOW);
	const type = (minutes: number, date = THURSDAY) =>
		run(async (db) => {
			const seen = { minutes: 0, entries: [] };
			const { results } = await captureCells(db, author, [{ taskId, date, minutes, seen }]);
			return results[0];
		});
	return { author, run, type };
}

test("typing on a public holiday asks once why, and the day says it", async () => {
	const { author, run, type } = await workspace();
	expect(await type(120)).toMatchObject({ kind: "refused", dayOff: "Heritage Day", entries: [] });
	expect(await type(120, FRIDAY)).toMatchObject({ kind: "saved" });
	await expect(run((db) => explainDayOff(db, author, THURSDAY, ""))).rejects.toMatchObject({
		code: "worked.reason",
	});
	await run((db) => explainDayOff(db, author, THURSDAY, "Server move"));
	expect(await type(120)).toMatchObject({ kind: "saved" });
	const { days } = await run((db) => openWeek(db, author.member, THURSDAY, NOW));
	expect(days.find(({ date }) => date === THURSDAY)).toMatchObject({
		...{ worked: "Server move", target: 0, holiday: { name: "Heritage Day" } },
	});
});

test("whole steps are asked for where they are set, and offered", async () => {
	const { run, type } = await workspace();
	await run((db) =>
		db.insert(settings).values([
			{ key: "TIMECAPTURE_INTERVAL_MINUTES", value: 15, effectiveFrom },
			{ key: "TIMECAPTURE_INTERVAL_ENFORCED", value: "enforced", effectiveFrom },
		]),
	);
	expect(await type(67, FRIDAY)).toMatchObject({
		kind: "refused",
		message: "Time is kept in steps of 0:15. Type 1:00 or 1:15.",
	});
	expect(await type(75, FRIDAY)).toMatchObject({ kind: "saved" });
});
