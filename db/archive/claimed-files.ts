import type { Sql, TransactionSql } from "postgres";
import { slugSkeleton } from "#app/lib/slug.ts";
import type { TenantRef } from "../handle.ts";

/**
 * Before anything is stored for a tenant that is not committed yet: whoever empties the storage of what removed tenants
 * left there finds it, should this process be killed. Its slug stays free.
 *
 * @param owner not the transaction that makes the tenant: this has to outlive it
 */
export async function announceFiles(owner: Sql, { id }: TenantRef, slug: string): Promise<void> {
	await owner`
		insert into public.removed_tenants (tenant_id, slug, slug_skeleton, slug_free_at, removed_at)
		values (${id}, ${slug}, ${slugSkeleton(slug)}, now(), now())`;
}

/**
 * The files are the tenant's if this commits; until then nobody else touches them, who passes by what is locked.
 *
 * @returns false when somebody has emptied its storage already: what is stored there from now on nobody would find
 */
export async function claimFiles(tx: TransactionSql, { id }: TenantRef): Promise<boolean> {
	await tx`select set_config('lock_timeout', '10s', true)`;
	const claimed = await tx`
		delete from public.removed_tenants where tenant_id = ${id} and files_removed_at is null returning 1`;
	return claimed.length > 0;
}
