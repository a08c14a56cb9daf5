import type { TenantDb } from "#db/handle.ts";
import { settings } from "#db/tenant/settings.ts";
import type { Settings } from "./registry.ts";
import { type StoredSetting, settingsFrom } from "./settings-from.ts";

/** All settings as they hold at present, or as they held on a date (`2026-11-22`). */
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
		.from(settings);
}
