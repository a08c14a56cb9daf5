import { and, desc, eq } from "drizzle-orm";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { settings } from "#db/tenant/settings.ts";
import { holdSettings } from "./hold-settings.server.ts";
import { isSecret, type SettingKey, type Settings, settingOf } from "./registry.ts";
import { undated } from "./settings-from.ts";
import { tellOwners } from "./tell-owners.server.ts";

export type Writing = {
	readonly actor: Actor;
	readonly now: Date;
	/** The workspace's today: from when a dated setting holds. */
	readonly today: string;
};

/** Sets a setting that nobody types. @throws ZodError when the value does not fit its type */
export function writeSetting<Key extends SettingKey>(
	db: TenantDb,
	writing: Writing,
	key: Key,
	value: Settings[Key],
): Promise<void> {
	return storeSetting(db, writing, key, value);
}

/**
 * Stores a value of the registry's type, and a line of the audit log; undefined is the usual one. An undated setting
 * that stands at its usual value has no row: when the product's usual value changes, it goes along.
 */
export async function storeSetting(
	db: TenantDb,
	writing: Writing,
	key: SettingKey,
	value: unknown,
): Promise<void> {
	await holdSettings(db, "to change them");
	const [before] = await db
		.select({ value: settings.value })
		.from(settings)
		.where(eq(settings.key, key))
		.orderBy(desc(settings.effectiveFrom))
		.limit(1)
		.for("update");
	const { isDated, usual } = settingOf(key);
	const wanted = value === undefined ? usual : value;
	if (wanted === usual && !isDated) await forget(db, key);
	else await keep(db, writing, key, wanted);
	await recordAudit(db, writing.actor, {
		action: "setting:change",
		objectType: "setting",
		objectId: key,
		...told(key, before?.value ?? null, value ?? null),
	});
	if (settingOf(key).permission === "security:manage")
		await tellOwners(db, writing.actor, key, wanted);
}

/** Of a secret no more than that it was changed. */
function told(key: SettingKey, before: unknown, after: unknown) {
	if (!isSecret(key)) return { before, after };
	const had = before === null ? null : "set";
	const has = had === null ? "set" : "another one";
	return { before: had, after: after === null ? null : has };
}

async function keep(
	db: TenantDb,
	{ actor, now, today }: Writing,
	key: SettingKey,
	value: unknown,
): Promise<void> {
	const { kind, isDated } = settingOf(key);
	const change = {
		value: kind.type.parse(value),
		updatedAt: now,
		updatedBy: actor.kind === "member" ? (actor.id ?? null) : null,
	};
	await db
		.insert(settings)
		.values({ key, effectiveFrom: isDated ? today : undated, ...change })
		.onConflictDoUpdate({ target: [settings.key, settings.effectiveFrom], set: change });
}

async function forget(db: TenantDb, key: SettingKey): Promise<void> {
	await db.delete(settings).where(and(eq(settings.key, key), eq(settings.effectiveFrom, undated)));
}
