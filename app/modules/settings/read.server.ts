import { and, notInArray, or, sql } from "drizzle-orm";
import type { FeatureName } from "#app/modules/subscription/features.ts";
import type { TenantDb } from "#db/handle.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { settings } from "#db/tenant/settings.ts";
import { type Settings, settingKeys, settingOf } from "./registry.ts";
import { type StoredSetting, settingsFrom } from "./settings-from.ts";

/**
 * All settings as they hold at present, or as they held on a date (`2026-11-22`). One whose feature the plan does not
 * have is as usual; what was stored is kept for when it has.
 */
export async function readSettings(db: TenantDb, on?: string): Promise<Settings> {
	return settingsFrom(await storedSettings(db), on);
}

/** Every value that was ever stored and not taken back, for who needs the settings of more than one date. */
export function storedSettings(db: TenantDb): Promise<StoredSetting[]> {
	return db
		.select({
			key: settings.key,
			value: settings.value,
			effectiveFrom: settings.effectiveFrom,
		})
		.from(settings)
		.where(isInPlan);
}

const limitedBy = new Set(
	settingKeys.map((key) => settingOf(key).feature).filter((feature) => feature !== null),
);

/** What the tenant's own row says of its plan is in the same database: no other look-up. */
const isInPlan = and(
	...[...limitedBy].map((feature) => or(notInArray(settings.key, keysOf(feature)), has(feature))),
);

function keysOf(feature: FeatureName): string[] {
	return settingKeys.filter((key) => settingOf(key).feature === feature);
}

function has(feature: FeatureName) {
	const wanted = JSON.stringify([feature]);
	return sql`(select ${entitlement.features} from ${entitlement}) @> ${wanted}::text::jsonb`;
}
