import { expect, test } from "vitest";
import { addDays, calendarDate, datesBetween, weekDays } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { AbsenceSource } from "#app/modules/work-calendar/absence.ts";
import { workDays } from "#app/modules/work-calendar/work-days.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { run as keepCountry } from "#db/tenant/migrations/0014_work_calendar_ends.data.ts";
import {
	calendarAssignments,
	calendarDays,
	holidayCalendars,
	workPatterns,
} from "#db/tenant/work-calendar.ts";
import { testKit } from "#tests/kit/kit.ts";

const kit = testKit();
/** Thursday is Heritage Day. */
const monday = calendarDate("2026-09-21");
const sunday = addDays(monday, 6);
const germanUnity = calendarDate("2025-10-03");

test("a new workspace keeps the public holidays of its country and works from Monday to Friday", async () => {
	const acme = await kit.createTenant();
	const days = await kit.asTenant(acme, (db) => workDays(db, [acme.owner.id], monday, sunday));
	expect(days.get(acme.owner.id)).toEqual(
		weekDays(monday).map((date, index) => ({
			date,
			expected: index < 5 ? 480 : 0,
			target: index < 5 && index !== 3 ? 480 : 0,
			holiday: index === 3 ? { name: "Heritage Day", isHalf: false, minutes: 480 } : null,
			absences: [],
		})),
	);
});

test("each has their own pattern and calendar from their dates on, and the others the company's", async () => {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	const ayesha = acme.member("employee").id;
	const days = await kit.asTenant(acme, async (db) => {
		await givePattern(db, acme.owner.id, ayesha, "2026-09-22", [600, 600, 600, 600, 0, 0, 0]);
		const german = await giveCalendar(db, ayesha, "2026-09-24", "DE");
		await db.insert(calendarDays).values({
			...{ id: newId(), calendarId: german, date: "2026-09-25", kind: "added" },
			...{ name: "Summer feast", isHalf: true, minutes: 0 },
		});
		return workDays(db, [ayesha, acme.owner.id], monday, addDays(sunday, 1));
	});
	const targets = (id: string) => days.get(id)?.map(({ target }) => target);
	expect(targets(ayesha)).toEqual([480, 600, 600, 600, 0, 0, 0, 600]);
	expect(targets(acme.owner.id)).toEqual([480, 480, 480, 0, 480, 0, 0, 480]);
	expect(days.get(ayesha)?.[4]?.holiday).toEqual({
		name: "Summer feast",
		isHalf: true,
		minutes: 0,
	});
});

test("whoever knows of absences lowers the target of whose they are", async () => {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	const ayesha = acme.member("employee").id;
	const leave: AbsenceSource = async (_, memberIds, from) =>
		memberIds
			.filter((memberId) => memberId === ayesha)
			.map((memberId) => {
				return { memberId, date: from, kind: "annual", name: "Annual leave", minutes: null };
			});
	const days = await kit.asTenant(acme, (db) =>
		workDays(db, [acme.owner.id, ayesha], monday, monday, [leave]),
	);
	expect(days.get(ayesha)).toEqual([
		{
			...{ date: monday, expected: 480, target: 0, holiday: null },
			absences: [{ kind: "annual", name: "Annual leave", minutes: 480 }],
		},
	]);
	expect(days.get(acme.owner.id)?.[0]?.target).toBe(480);
});

test("a week is the same whether it is asked for at once or day by day, over a new year too", async () => {
	const acme = await kit.createTenant();
	const { id } = acme.owner;
	const [first, last] = [calendarDate("2026-12-14"), calendarDate("2027-01-10")];
	await kit.asTenant(acme, async (db) => {
		const turns = [...Array(5).fill(480), 0, 0, ...Array(4).fill(480), 0, 0, 0];
		await givePattern(db, id, null, "2026-12-16", turns);
		await givePattern(db, id, id, "2026-12-30", [240, 240, 240, 0, 0, 0, 0]);
		const whole = (await workDays(db, [id], first, last)).get(id);
		const alone = [];
		for (const date of datesBetween(first, last)) {
			alone.push(...((await workDays(db, [id], date, date)).get(id) ?? []));
		}
		expect(whole).toEqual(alone);
	});
});

test("a workspace from before there were calendars gets its country's, and one that has some keeps them", async () => {
	const acme = await kit.createTenant();
	await kit.asTenant(acme, async (db) => {
		await keepCountry(db);
		expect(await db.$count(holidayCalendars)).toBe(1);
		await db.delete(calendarAssignments);
		await db.delete(holidayCalendars);
		const actor = { kind: "system" } as const;
		const made = { action: "workspace:create", objectType: "workspace" } as const;
		await recordAudit(db, actor, { ...made, after: { country: "DE" } });
		await keepCountry(db);
		const [unity] = (await workDays(db, [acme.owner.id], germanUnity, germanUnity)).values();
		expect(unity?.[0]?.holiday?.name).toBe("National Holiday");
	});
});

function givePattern(
	db: TenantDb,
	createdBy: string,
	memberId: string | null,
	startsOn: string,
	minutes: number[],
) {
	return db.insert(workPatterns).values({ id: newId(), memberId, startsOn, minutes, createdBy });
}

async function giveCalendar(
	db: TenantDb,
	memberId: string,
	startsOn: string,
	country: string,
): Promise<string> {
	const calendarId = newId();
	await db.insert(holidayCalendars).values({ id: calendarId, name: country, country });
	await db.insert(calendarAssignments).values({ id: newId(), memberId, calendarId, startsOn });
	return calendarId;
}
