import { addDays, type CalendarDate, weekStart } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { minutesWithin, wholeWeek } from "#app/modules/timesheets/whole-week.server.ts";
import { freezeValues } from "#app/modules/valuation/freeze-values.server.ts";
import type { TenantDb } from "../handle.ts";
import { reportingLines, timesheets } from "../tenant/timesheets.ts";
import type { DemoMember } from "./demo-company.ts";

type Person = DemoMember & { readonly id: string };

/** Who has yet to hand in last week, so that the queue shows it. */
const late = ["Riaan Steyn", "Chris Adams"];
const HOUR = 3_600_000;

/** To whom people report, last week on its way, and the one before it approved. */
export async function fillWeeks(
	db: TenantDb,
	people: readonly Person[],
	today: CalendarDate,
	now: Date,
): Promise<void> {
	const [owner, ...others] = people;
	const managers = others.filter(({ role }) => role === "manager");
	if (!owner) return;
	const managerOf = (person: Person): Person =>
		managers.find(
			({ id, projects }) =>
				person.role === "employee" &&
				id !== person.id &&
				projects.some((project) => person.projects.includes(project)),
		) ?? owner;
	const lines = others.map((person) => ({ memberId: person.id, managerId: managerOf(person).id }));
	await db.insert(reportingLines).values(lines);
	const last = addDays(weekStart(today, 1), -7);
	for (const [index, person] of others.entries()) {
		const decidedBy = managerOf(person).id;
		await handIn(db, person, addDays(last, -7), { now, decidedBy });
		const submittedAt = new Date(now.getTime() - (index + 1) * 3 * HOUR);
		if (!late.includes(person.name)) await handIn(db, person, last, { now: submittedAt });
	}
}

async function handIn(
	db: TenantDb,
	{ id: memberId }: Person,
	first: CalendarDate,
	{ now, decidedBy }: { now: Date; decidedBy?: string },
): Promise<void> {
	const days = { firstDay: first, lastDay: addDays(first, 6) };
	const { sheet } = await wholeWeek(db, memberId, first, now);
	await db.insert(timesheets).values({
		...{ id: newId(), memberId, ...days, ...minutesWithin(sheet, days.firstDay, days.lastDay) },
		...{ submittedAt: now, submittedBy: memberId },
		...(decidedBy ? { state: "approved", decidedAt: now, decidedBy } : { state: "submitted" }),
	});
	if (decidedBy) await freezeValues(db, memberId, { first, last: days.lastDay }, now);
}
