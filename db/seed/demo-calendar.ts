import { type CalendarDate, weekdayOf } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import type { TenantDb } from "../handle.ts";
import { calendarDays, holidayCalendars, workPatterns } from "../tenant/work-calendar.ts";
import type { DemoMember } from "./demo-company.ts";

type Person = Pick<DemoMember, "week"> & { readonly id: string };

/** Who works other days than the others has a pattern, and everybody half a day off before Christmas. */
export async function fillCalendar(
	db: TenantDb,
	people: readonly Person[],
	ownerId: string,
	{ first, today }: { first: CalendarDate; today: CalendarDate },
): Promise<void> {
	const patterns = people.flatMap(({ id, week }) =>
		week ? [{ ...{ id: newId(), memberId: id, minutes: [...week] }, startsOn: first }] : [],
	);
	await db.insert(workPatterns).values(patterns.map((row) => ({ ...row, createdBy: ownerId })));
	const [calendar] = await db.select({ id: holidayCalendars.id }).from(holidayCalendars).limit(1);
	if (!calendar) return;
	await db.insert(calendarDays).values({
		...{ id: newId(), calendarId: calendar.id, date: `${today.slice(0, 4)}-12-24` },
		...{ kind: "added", name: "Christmas Eve", isHalf: true },
	});
}

/** Does somebody of the demo work on that day of the week? */
export function worksOn({ week }: Pick<DemoMember, "week">, date: CalendarDate): boolean {
	return week === undefined || (week[weekdayOf(date) - 1] ?? 0) > 0;
}
