import type { Sql, TransactionSql } from "postgres";
import type { TenantRef } from "./handle.ts";
import { jobQueue } from "./job-queue.ts";
import { defaultPatience, withRetries } from "./migrator/retries.ts";
import { identifier } from "./names.ts";

/**
 * Removes a tenant with everything that is its own: registry rows, schema, waiting jobs, role. In one
 * transaction; nothing brings it back.
 *
 * @param owner connections as the migrator
 */
export async function removeTenant(owner: Sql, tenant: TenantRef): Promise<void> {
	await withRetries(defaultPatience, () => owner.begin((tx) => remove(tx, tenant)));
}

/** The tenants whose grace time is over. */
export async function tenantsDue(owner: Sql, now: Date): Promise<(TenantRef & { slug: string })[]> {
	return owner<(TenantRef & { slug: string })[]>`
		select id, slug, schema_name as "schemaName", role_name as "roleName"
		from public.tenants
		where state = 'deleting' and delete_after <= ${now.toISOString()}`;
}

async function remove(tx: TransactionSql, tenant: TenantRef): Promise<void> {
	await tx`select set_config('lock_timeout', ${String(defaultPatience.lockTimeout)}, true)`;
	// Domains, former slugs and addresses go with it by their foreign keys.
	await tx`delete from public.tenants where id = ${tenant.id}`;
	await tx.unsafe(`drop schema if exists ${identifier(tenant.schemaName)} cascade`);
	await tx.unsafe(`set local role ${identifier(jobQueue.role)}`);
	await tx`delete from ${tx(`${jobQueue.schema}.job`)} where group_id = ${tenant.id}`;
	await tx`reset role`;
	await tx.unsafe(`drop role if exists ${identifier(tenant.roleName)}`);
}
