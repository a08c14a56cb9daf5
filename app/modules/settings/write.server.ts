import { and, eq } from "drizzle-orm";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { settings } from "#db/tenant/settings.ts";
import { type SettingKey, type Settings, settingTypes, undated } from "./registry.ts";

/** Sets an undated setting. @throws ZodError when the value does not fit its type */
export async function writeSetting<Key extends SettingKey>(
	db: TenantDb,
	actor: Actor,
	key: Key,
	value: Settings[Key],
	now: Date,
): Promise<void> {
	const checked = settingTypes[key].parse(value);
	const [before] = await db
		.select({ value: settings.value })
		.from(settings)
		.where(and(eq(settings.key, key), eq(settings.effectiveFrom, undated)))
		.for("update");
	const change = {
		value: checked,
		updatedAt: now,
		updatedBy: actor.kind === "member" ? (actor.id ?? null) : null,
	};
	await db
		.insert(settings)
		.values({ key, effectiveFrom: undated, ...change })
		.onConflictDoUpdate({ target: [settings.key, settings.effectiveFrom], set: change });
	await recordAudit(db, actor, {
		action: "setting:change",
		objectType: "setting",
		objectId: key,
		before: before?.value ?? null,
		after: checked,
	});
}
