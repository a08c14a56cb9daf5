import { asc, eq, isNull, sql } from "drizzle-orm";
import { type CalendarDate, calendarDate } from "#app/lib/calendar-date.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { calendarAssignments, holidayCalendars } from "#db/tenant/work-calendar.ts";
import { holdsOn } from "./holds-on.ts";
import { placeName } from "./place-name.server.ts";

export type CalendarRow = {
	readonly id: string;
	readonly name: string;
	/** `Germany, Bayern`; null for a calendar of own days alone. */
	readonly place: string | null;
	/** Is it the company's today? */
	readonly isCommon: boolean;
	/** Who has chosen it and has it today, by name; those for whom the company's holds are not among them. */
	readonly people: readonly { readonly id: string; readonly name: string }[];
};

/** Every calendar by name, with who has it on a day. */
export async function calendars(db: TenantDb, today: CalendarDate): Promise<CalendarRow[]> {
	const [rows, choices] = await Promise.all([
		db
			.select({
				id: holidayCalendars.id,
				name: holidayCalendars.name,
				country: holidayCalendars.country,
				region: holidayCalendars.region,
			})
			.from(holidayCalendars)
			.orderBy(asc(sql`lower(${holidayCalendars.name})`)),
		choicesOfToday(db, today),
	]);
	return Promise.all(
		rows.map(async ({ id, name, country, region }) => {
			const having = choices.filter(({ calendarId }) => calendarId === id);
			return {
				...{ id, name, place: country ? await placeName(country, region) : null },
				isCommon: having.some(({ owner }) => owner === null),
				people: having.flatMap(({ owner, person }) =>
					owner && person ? [{ id: owner, name: person }] : [],
				),
			};
		}),
	);
}

/** The choice that holds today of everybody who has one and has not left, and the company's. */
async function choicesOfToday(db: TenantDb, today: CalendarDate) {
	const rows = await db
		.select({
			owner: calendarAssignments.memberId,
			person: members.name,
			startsOn: calendarAssignments.startsOn,
			calendarId: calendarAssignments.calendarId,
		})
		.from(calendarAssignments)
		.leftJoin(members, eq(members.id, calendarAssignments.memberId))
		.where(isNull(members.deactivatedAt))
		.orderBy(asc(sql`lower(${members.name})`));
	const dated = rows.map((row) => ({ ...row, startsOn: calendarDate(row.startsOn) }));
	const owners = [...new Set(dated.map(({ owner }) => owner))];
	return owners.flatMap((owner) => {
		const holding = holdsOn(
			dated.filter((row) => row.owner === owner),
			today,
		);
		return holding ? [holding] : [];
	});
}
