import { storedSettings } from "#app/modules/settings/read.server.ts";
import { settingsFrom } from "#app/modules/settings/settings-from.ts";
import type { TenantDb } from "#db/handle.ts";

/** The minutes of which every duration must be a multiple; null where any may be typed. */
export async function enforcedStep(db: TenantDb): Promise<number | null> {
	const settings = settingsFrom(await storedSettings(db));
	const isEnforced = settings.TIMECAPTURE_INTERVAL_ENFORCED === "enforced";
	return isEnforced ? settings.TIMECAPTURE_INTERVAL_MINUTES : null;
}
