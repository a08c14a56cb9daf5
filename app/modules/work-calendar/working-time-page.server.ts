import { asc, eq, sql } from "drizzle-orm";
import { addDays, todayIn, weekStart } from "#app/lib/calendar-date.ts";
import { isId } from "#app/lib/id.ts";
import { settingsPages } from "#app/modules/settings/settings-pages.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { holidayCalendars } from "#db/tenant/work-calendar.ts";
import { calendars } from "./calendars.server.ts";
import type { CalendarOwner } from "./owner.ts";
import { typedFrom, typedPattern } from "./pattern-fields.ts";
import { presetMinutes, presetsFor } from "./pattern-presets.ts";
import { upcomingHolidays } from "./upcoming-holidays.server.ts";
import { workingTime } from "./working-time.server.ts";

/** The company's working time, with a form that begins with a preset or what the address carries. */
export async function companyWorkingTime(args: MemberArgs) {
	const { member } = args;
	return {
		pages: settingsPages((permission) => mayDo(member, permission)),
		...(await changeable(args, null)),
	};
}

/** The company's public holidays: which calendar, and which others there are. */
export async function companyHolidays({ db, member, tenant, now }: MemberArgs) {
	return {
		pages: settingsPages((permission) => mayDo(member, permission)),
		time: await workingTime(db, null, now),
		rows: await calendars(db, todayIn(tenant.timeZone, now)),
	};
}

/** The working time and public holidays of the person in the address. @throws Problem 404 */
export async function personWorkingTime(args: MemberArgs) {
	const { db, params } = args;
	const memberId = memberIdOf(params);
	const [person] = await db
		.select({ id: members.id, name: members.name })
		.from(members)
		.where(eq(members.id, memberId));
	if (!person) throw notFound("person");
	return {
		...{ person, ...(await changeable(args, memberId)) },
		choices: await calendarChoices(db),
	};
}

/** One's own, to read. */
export async function ownWorkingTime({ db, member, now }: MemberArgs) {
	const time = await workingTime(db, member.id, now);
	return { time, upcoming: await upcomingHolidays(db, member.id, time.today) };
}

/** @throws Problem 404 for what is no id */
export function memberIdOf({ memberId }: MemberArgs["params"]): string {
	if (!memberId || !isId(memberId)) throw notFound("person");
	return memberId;
}

async function changeable({ db, url, now }: MemberArgs, owner: CalendarOwner) {
	const time = await workingTime(db, owner, now);
	const preset = presetMinutes(url.searchParams.get("preset"), time.usualMinutes);
	const nextMonday = addDays(weekStart(time.today, 1), 7);
	const usual = typedFrom(nextMonday, preset ?? time.minutes);
	return {
		time,
		typed: typedPattern(url.searchParams, usual),
		presets: presetsFor(time.usualMinutes),
	};
}

function calendarChoices(db: TenantDb): Promise<{ id: string; name: string }[]> {
	return db
		.select({ id: holidayCalendars.id, name: holidayCalendars.name })
		.from(holidayCalendars)
		.orderBy(asc(sql`lower(${holidayCalendars.name})`));
}
