import type { Sql } from "postgres";
import type { TenantRef } from "#db/handle.ts";
import type { MigrationSet } from "#db/migrator/migration-set.ts";
import { provisionTenant } from "#db/provision.ts";
import { newTenantLike } from "#tests/kit/tenant.ts";

export type MadeTenant = TenantRef & { readonly milliseconds: number };

/** Makes tenants one after the other, as sign-ups come, and says how long each took. */
export async function makeTenants(
	owner: Sql,
	set: MigrationSet,
	count: number,
): Promise<MadeTenant[]> {
	const made: MadeTenant[] = [];
	for (let n = 0; n < count; n += 1) {
		const began = performance.now();
		const { tenant } = await provisionTenant(owner, set, newTenantLike({}));
		made.push({ ...tenant, milliseconds: performance.now() - began });
	}
	return made;
}
