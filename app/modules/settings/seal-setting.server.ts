import { z } from "zod";
import { seal, unseal } from "#app/lib/seal.server.ts";
import type { Secrets } from "#app/lib/secret.server.ts";
import { endOf, type Secret } from "./kinds/secret.ts";
import { isSecret, type SettingKey } from "./registry.ts";

/** The value of a setting as it is kept: what was typed for a secret is sealed, for this workspace and setting alone. */
export function sealSetting(
	{ env }: Secrets,
	tenantId: string,
	key: SettingKey,
	value: unknown,
): unknown {
	if (!isSecret(key) || value === null || value === undefined) return value;
	const typed = z.string().parse(value);
	const sealed = seal(env.APP_SECRET, purpose(tenantId, key), typed);
	return { sealed, ends: endOf(typed) } satisfies Secret;
}

/** What was typed for a secret setting. @throws SealBroken where it was sealed by another secret of the application */
export function openSetting(
	{ env }: Secrets,
	tenantId: string,
	key: SettingKey,
	{ sealed }: Secret,
): string {
	return unseal(env.APP_SECRET, purpose(tenantId, key), sealed);
}

function purpose(tenantId: string, key: SettingKey): string {
	return `setting:${tenantId}:${key}`;
}
