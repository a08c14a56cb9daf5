import { asc, lte } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { settings } from "#db/tenant/settings.ts";
import { type Settings, settingsFrom } from "./registry.ts";

/** All settings as they hold on a date (`2026-11-22`). */
export async function readSettings(db: TenantDb, on: string): Promise<Settings> {
	const rows = await db
		.select({ key: settings.key, value: settings.value })
		.from(settings)
		.where(lte(settings.effectiveFrom, on))
		.orderBy(asc(settings.effectiveFrom));
	return settingsFrom(rows);
}
