import { changeSettings } from "#app/modules/settings/change-settings.server.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import type { SettingKey, Settings } from "#app/modules/settings/registry.ts";
import type { Services } from "#app/services.server.ts";
import type { TestTenant } from "./tenant.ts";

/** Runs work in a workspace whose settings are as the test wants them, and puts them back. */
export async function withSettings(
	services: Services,
	tenant: TestTenant,
	wanted: Partial<Settings>,
	work: () => Promise<void>,
): Promise<void> {
	const found = await services.directory.byId(tenant.id);
	if (!found) throw new Error(`There is no tenant ${tenant.slug}`);
	const before = await services.database.asTenant(tenant, (db) => readSettings(db));
	const by = { actor: { kind: "system" }, now: new Date() } as const;
	const set = (to: Partial<Settings>) =>
		changeSettings(
			services,
			found,
			(Object.keys(wanted) as SettingKey[]).map((key) => ({ key, value: to[key] })),
			by,
		);
	await set(wanted);
	try {
		await work();
	} finally {
		await set(before);
	}
}
