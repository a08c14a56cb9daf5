import { expect, test } from "vitest";
import { addDays, calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { noHours } from "#app/modules/overtime/hour-kinds.ts";
import { hoursByKind } from "#app/modules/overtime/overtime.server.ts";
import { settings } from "#db/tenant/settings.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { testKit } from "#tests/kit/kit.ts";
import { makeWork } from "#tests/modules/time/make-work.ts";

const kit = testKit();
/** Thursday is Heritage Day; the month ends on the Wednesday of the week after. */
const monday = calendarDate("2026-09-21");
const period = { from: monday, to: calendarDate("2026-09-30") };

test("what members worked is told by kind, each by their own days, in whole weeks", async () => {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	const ayesha = acme.member("employee").id;
	const hours = await kit.asTenant(acme, async (db) => {
		const { projectId, taskIds } = await makeWork(db);
		const [taskId = ""] = taskIds;
		const work = { memberId: ayesha, createdBy: ayesha, projectId, taskId };
		const worked = [540, 540, 600, 120, 540, 540, 180, 480, 480, 480, 540, 540];
		const rows = worked.map((minutes, index) => {
			return { ...work, id: newId(), minutes, date: addDays(monday, index) };
		});
		await db.insert(timeEntries).values(rows);
		await db.insert(settings).values({
			...{ key: "OVERTIME_EARNED_AS", value: "time-in-lieu", effectiveFrom: "2026-09-01" },
			updatedBy: acme.owner.id,
		});
		return hoursByKind(db, [ayesha, acme.owner.id], period);
	});
	expect(hours.get(ayesha)).toMatchObject({
		hours: { ...noHours, ordinary: 45 * 60 + 24 * 60, overtime: 60, sunday: 180, holiday: 120 },
		...{ lieu: 90 + 360, tooMuch: [] },
	});
	expect(hours.get(ayesha)?.days).toHaveLength(10);
	expect(hours.get(acme.owner.id)).toMatchObject({ hours: noHours, lieu: 0 });
});
