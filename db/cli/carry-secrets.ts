import type { TransactionSql } from "postgres";
import { z } from "zod";
import type { Env } from "#app/env.server.ts";
import { SealBroken, sealKeyId } from "#app/lib/seal.server.ts";
import { isSettingKey } from "#app/modules/settings/registry.ts";
import { openSetting, sealSetting } from "#app/modules/settings/seal-setting.server.ts";
import type { Manifest } from "../archive/manifest.ts";
import type { TenantRef } from "../handle.ts";

const secretShape = z.object({ sealed: z.string(), ends: z.string() });

/**
 * Seals an imported workspace's secrets anew: they are sealed for one workspace. What another installation sealed cannot
 * be opened, and is taken out, so that nothing is there that does not work.
 */
export async function carrySecrets(
	tx: TransactionSql,
	env: Env,
	{ workspace, sealedBy }: Manifest,
	tenant: TenantRef,
): Promise<void> {
	const rows = await tx<{ key: string; value: unknown }[]>`
		select key, value from settings where value ? 'sealed'`;
	for (const { key, value } of rows) {
		const sealed = isSettingKey(key) ? resealed(env, workspace.id, tenant.id, key, value) : null;
		if (sealed === null) await tx`delete from settings where key = ${key}`;
		else await tx`update settings set value = ${sealed}::text::jsonb where key = ${key}`;
	}
	if (sealedBy === sealKeyId(env.APP_SECRET)) return;
	await tx`delete from code_apps`;
	await tx`delete from recovery_codes`;
}

function resealed(
	env: Env,
	from: string,
	to: string,
	key: Parameters<typeof openSetting>[2],
	value: unknown,
): string | null {
	try {
		const typed = openSetting({ env }, from, key, secretShape.parse(value));
		return JSON.stringify(sealSetting({ env }, to, key, typed));
	} catch (error) {
		if (error instanceof SealBroken) return null;
		throw error;
	}
}
