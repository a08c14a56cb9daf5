import { eq } from "drizzle-orm";
import { holidayCountries, holidayRegions } from "#app/integrations/holidays/places.server.ts";
import { newId } from "#app/lib/id.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { holidayCalendars } from "#db/tenant/work-calendar.ts";
import { placeName } from "./place-name.server.ts";

export type NewCalendar = {
	/** Empty: by its country. */
	readonly name: string;
	/** ISO 3166-1 alpha-2; empty for one of own days alone. */
	readonly country: string;
	/** A part of the country; empty for all of it. */
	readonly region: string;
};

/** @throws Problem 404 */
export async function holidayCalendar(db: TenantDb, id: string) {
	const [calendar] = await db
		.select({
			id: holidayCalendars.id,
			name: holidayCalendars.name,
			country: holidayCalendars.country,
			region: holidayCalendars.region,
		})
		.from(holidayCalendars)
		.where(eq(holidayCalendars.id, id));
	if (!calendar) throw notFound("calendar");
	return calendar;
}

/**
 * Makes a calendar, which nobody has yet. Its country stays: another one is another calendar, so that what days were
 * off in the past does not change.
 *
 * @returns what is wrong, by field, where something is
 */
export async function makeCalendar(
	db: TenantDb,
	by: Actor,
	typed: NewCalendar,
): Promise<{ id: string; name: string } | { errors: Record<string, string> }> {
	const { country, region } = typed;
	const errors = await problemsOf(typed);
	if (errors) return { errors };
	const place = country ? await placeName(country, region || null) : "";
	const name = typed.name.trim() || place;
	const id = newId();
	await db
		.insert(holidayCalendars)
		.values({ id, name, country: country || null, region: region || null });
	await recordAudit(db, by, {
		...{ action: "holiday-calendar:make", objectType: "holiday-calendar", objectId: id },
		after: { calendar: name, country, region },
	});
	return { id, name };
}

async function problemsOf({ name, country, region }: NewCalendar) {
	if (name.trim().length > 60) return { name: "Type at most 60 characters." };
	if (!country) return name.trim() ? null : { name: "Type a name, or choose a country." };
	const isCountry = (await holidayCountries()).some(({ code }) => code === country);
	if (!isCountry) return { country: "Choose one of the list." };
	const isPart = !region || (await holidayRegions(country)).some(({ code }) => code === region);
	return isPart ? null : { region: "Choose one of the list." };
}
