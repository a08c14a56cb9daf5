import type { Sql, TransactionSql } from "postgres";
import type { PublicTransaction, TenantRef } from "./handle.ts";
import { jobQueue } from "./job-queue.ts";
import { defaultPatience, withRetries } from "./migrator/retries.ts";
import { identifier } from "./names.ts";
import { transactionHandle } from "./tenant-transaction.ts";

/** For how long nobody else gets a removed tenant's address: links and bookmarks to it must not lead to strangers. */
const slugRestDays = 365;

export type RemovalSteps = {
	/** Only when its time is over at this moment, still: its owner may have kept it since somebody looked. */
	readonly dueAt?: Date;
	/** What follows from it, in the same transaction, on the registry. `owners` are those who could sign in. */
	register?(db: PublicTransaction, owners: readonly string[]): Promise<void>;
};

/**
 * Removes a tenant with everything that is its own: registry rows, schema, waiting jobs, role. In one
 * transaction; nothing brings it back. Its files are in the storage until `forgetFiles`.
 *
 * @param owner connections as the migrator
 * @returns false when there was none, or it is not due
 */
export function removeTenant(
	owner: Sql,
	tenant: TenantRef,
	steps: RemovalSteps = {},
): Promise<boolean> {
	return withRetries(defaultPatience, () => owner.begin((tx) => remove(tx, tenant, steps)));
}

/**
 * Empties the storage of what removed tenants left there, and imports that were killed; safe to repeat, and takes up
 * what an earlier run did not do. Whoever holds a row is at work on its files, so it is passed by.
 */
export async function forgetFiles(
	owner: Sql,
	removeAll: (prefix: string) => Promise<void>,
): Promise<void> {
	const left = await owner<{ id: string }[]>`
		select tenant_id as id from public.removed_tenants where ${hasFiles(owner)}`;
	for (const { id } of left) {
		await owner.begin(async (tx) => {
			const [mine] = await tx`
				select 1 from public.removed_tenants
				where tenant_id = ${id} and ${hasFiles(tx)} for update skip locked`;
			if (!mine) return;
			await removeAll(`${id}/`);
			await tx`update public.removed_tenants set files_removed_at = now() where tenant_id = ${id}`;
		});
	}
}

/** Twice, the second time on another day: an upload that was under way at the first may have come after it. */
function hasFiles(sql: Sql | TransactionSql) {
	return sql`(files_removed_at is null or files_removed_at < removed_at + interval '12 hours')`;
}

export type DueTenant = TenantRef & { readonly slug: string; readonly name: string };

/** The tenants whose time is over, whether their people asked for it or we did. */
export async function tenantsDue(owner: Sql, now: Date): Promise<DueTenant[]> {
	return owner<DueTenant[]>`
		select id, slug, name, schema_name as "schemaName", role_name as "roleName"
		from public.tenants
		where delete_after <= ${now.toISOString()}`;
}

async function remove(
	tx: TransactionSql,
	tenant: TenantRef,
	steps: RemovalSteps,
): Promise<boolean> {
	await tx`select set_config('lock_timeout', ${String(defaultPatience.lockTimeout)}, true)`;
	if (!(await isToGo(tx, tenant, steps.dueAt ?? null))) return false;
	const owners = steps.register ? await ownersOf(tx, tenant) : [];
	await tx`
		insert into public.removed_tenants (tenant_id, slug, slug_skeleton, slug_free_at, customer_id, removed_at)
		select id, slug, slug_skeleton, now() + ${slugRestDays} * interval '1 day', customer_id, now()
		from public.tenants left join public.subscriptions on tenant_id = id
		where id = ${tenant.id}`;
	// Domains, former slugs and addresses go with it by their foreign keys.
	await tx`delete from public.tenants where id = ${tenant.id}`;
	await tx.unsafe(`drop schema if exists ${identifier(tenant.schemaName)} cascade`);
	await tx.unsafe(`set local role ${identifier(jobQueue.role)}`);
	await tx`delete from ${tx(`${jobQueue.schema}.job`)} where group_id = ${tenant.id}`;
	await tx`reset role`;
	await tx.unsafe(`drop role if exists ${identifier(tenant.roleName)}`);
	await steps.register?.(transactionHandle(tx), owners);
	return true;
}

/** From here on nobody keeps it. */
async function isToGo(tx: TransactionSql, { id }: TenantRef, dueAt: Date | null): Promise<boolean> {
	const isDue = dueAt ? tx`delete_after <= ${dueAt.toISOString()}` : tx`true`;
	const found = await tx`select 1 from public.tenants where id = ${id} and ${isDue} for update`;
	return found.length > 0;
}

async function ownersOf(tx: TransactionSql, { schemaName }: TenantRef): Promise<string[]> {
	const rows = await tx<{ email: string }[]>`
		select email from ${tx(schemaName)}.members where role = 'owner' and deactivated_at is null`;
	return rows.map(({ email }) => email);
}
