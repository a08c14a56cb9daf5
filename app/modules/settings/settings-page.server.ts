import { eq } from "drizzle-orm";
import { type CalendarDate, todayIn } from "#app/lib/calendar-date.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { standingLogo } from "#app/modules/files/standing-logo.server.ts";
import type { FeatureName } from "#app/modules/subscription/features.ts";
import { billingCurrency } from "#app/modules/subscription/plans.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import type { Can } from "#app/request/entitlement.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { members } from "#db/tenant/members.ts";
import { settings } from "#db/tenant/settings.ts";
import type { GroupName } from "./groups.ts";
import { presentValue } from "./present-value.ts";
import { isSecret, type SettingKey, type Settings, settingKeys, settingOf } from "./registry.ts";
import { settingHistory } from "./setting-history.server.ts";
import { settingsFrom, unreadableKeys } from "./settings-from.ts";
import { settingsPages } from "./settings-pages.ts";

type PageArgs = Pick<MemberArgs, "db" | "tenant" | "member" | "now" | "can">;
type Changed = { readonly by: string | null; readonly on: CalendarDate; readonly at: number };

/** How many of the newest changes stand beside a page. */
const newest = 6;

/** The settings of one page, each with how it stands and who changed it last. */
export async function settingsPage({ db, tenant, member, now, can }: PageArgs, group: GroupName) {
	const rows = await db
		.select({
			key: settings.key,
			value: settings.value,
			effectiveFrom: settings.effectiveFrom,
			updatedAt: settings.updatedAt,
			by: members.name,
		})
		.from(settings)
		.leftJoin(members, eq(members.id, settings.updatedBy))
		.orderBy(settings.effectiveFrom);
	const present = settingsFrom(rows);
	const unreadable = unreadableKeys(rows);
	const logo = await standingLogo(db);
	const changed = new Map(
		rows.map((row) => [row.key, sayChange(row.updatedAt, row.by, tenant.timeZone)]),
	);
	if (logo) changed.set("LOGO", sayChange(logo.at, logo.by, tenant.timeZone));
	const keys = settingKeys.filter(
		(key) => settingOf(key).group === group && !isSwitchedOff(key, can),
	);
	return {
		pages: settingsPages((permission) => mayDo(member, permission)),
		shown: keys.map((key) => ({
			...shownSetting(key, presentValue(key, present, tenant), unreadable.has(key)),
			changed: changed.get(key) ?? null,
			picture: key === "LOGO" ? (logo?.path ?? null) : null,
			locked: missing(key, can),
			mayChange: mayDo(member, settingOf(key).permission) && missing(key, can) === null,
		})),
		/** What of the page the plan does not have. */
		missing: [...new Set(keys.flatMap((key) => missing(key, can) ?? []))],
		currency: billingCurrency(tenant.currency),
		mayChangePlan: mayDo(member, "plan:read"),
		changedCount: settingKeys.filter((key) => differs(key, present)).length,
		history: await settingHistory(db, {
			zone: member.timeZone ?? tenant.timeZone,
			writing: writingFor(member, tenant),
			...{ now, limit: newest },
		}),
	};
}

function sayChange(at: Date, by: string | null, zone: string): Changed {
	return { by, on: todayIn(zone, at), at: at.getTime() };
}

/** What is switched off leaves no trace, so that nobody is offered to buy it. */
function isSwitchedOff(key: SettingKey, can: Can): boolean {
	const { feature } = settingOf(key);
	const decision = feature && can(feature);
	return decision !== null && !decision.allowed && decision.reason !== "not_in_plan";
}

/** The feature that the plan would need for it. */
function missing(key: SettingKey, can: Can): FeatureName | null {
	const { feature } = settingOf(key);
	return feature === null || can(feature).allowed ? null : feature;
}

export type ShownSetting = Awaited<ReturnType<typeof settingsPage>>["shown"][number];

function shownSetting(key: SettingKey, value: unknown, isUnreadable: boolean) {
	const { title, help, kind, usual, column } = settingOf(key);
	return {
		...{ key, title, help },
		control: kind.control,
		text: kind.text(value),
		isUsual: value === usual && !isUnreadable,
		/** Of a secret that is set: what of it can be said. */
		secret: isSecret(key) && value !== null ? kind.words(value) : null,
		/** What it goes back to; null where every workspace has its own. */
		usual: column === null ? kind.words(usual) : null,
	};
}

/** Of those that have a usual value, and a page. */
function differs(key: SettingKey, present: Settings): boolean {
	const { group, column, usual } = settingOf(key);
	return group !== null && column === null && present[key] !== usual;
}
