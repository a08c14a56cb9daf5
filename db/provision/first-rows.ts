import { newId } from "#app/lib/id.ts";
import type { TenantDb } from "../handle.ts";
import { entitlement } from "../tenant/entitlement.ts";
import { members } from "../tenant/members.ts";
import { clients } from "../tenant/projects.ts";
import { settings } from "../tenant/settings.ts";
import { calendarAssignments, holidayCalendars } from "../tenant/work-calendar.ts";

/** What a workspace begins with. */
export type FirstRows = {
	readonly name: string;
	/** ISO 3166-1 alpha-2: whose public holidays it keeps. */
	readonly country: string;
	readonly currency: string;
	readonly locale: string;
	readonly timeZone: string;
	readonly plan: "starter" | "team" | "business";
	readonly planVersion: number;
	/** What the plan allows at the start, from the catalogue. */
	readonly features: readonly string[];
	/** Null: no limit. */
	readonly memberLimit: number | null;
	/** The password as its argon2id hash; null for one who sets it by a link. */
	readonly owner: {
		readonly name: string;
		readonly email: string;
		readonly passwordHash: string | null;
	};
	/** More settings than the ones above. */
	readonly settings?: Readonly<Record<string, unknown>>;
};

/** Undated settings stand at this date. */
const undated = "0001-01-01";

/** The owner, the plan's limits, the settings, the country's holidays and a client that stands for the company itself. */
export async function writeFirstRows(
	db: TenantDb,
	first: FirstRows,
	ownerId: string,
): Promise<void> {
	const { name, email, passwordHash } = first.owner;
	await db.insert(members).values({ id: ownerId, name, email, passwordHash, role: "owner" });
	await db.insert(entitlement).values({
		plan: first.plan,
		planVersion: first.planVersion,
		features: [...first.features],
		memberLimit: first.memberLimit,
		seatsUsed: 1,
	});
	const values = {
		TIME_ZONE: first.timeZone,
		LOCALE: first.locale,
		CURRENCY: first.currency,
		...first.settings,
	};
	await db.insert(settings).values(
		Object.entries(values).map(([key, value]) => ({
			...{ key, value, effectiveFrom: undated },
			updatedBy: ownerId,
		})),
	);
	await db.insert(clients).values({ id: newId(), name: first.name, isInternal: true });
	await keepHolidays(db, first.country);
}

/** Everybody has the public holidays of the company's country, since ever. */
async function keepHolidays(db: TenantDb, country: string): Promise<void> {
	const id = newId();
	const name = new Intl.DisplayNames("en", { type: "region" }).of(country) ?? country;
	await db.insert(holidayCalendars).values({ id, name, country });
	await db
		.insert(calendarAssignments)
		.values({ id: newId(), memberId: null, calendarId: id, startsOn: undated });
}
