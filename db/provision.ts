import type { Sql, TransactionSql } from "postgres";
import { newId } from "#app/lib/id.ts";
import type { PublicTransaction, TenantDb, TenantRef } from "./handle.ts";
import { buildTenantSchema } from "./migrator/build-schema.ts";
import { latestVersion, type MigrationSet } from "./migrator/migration-set.ts";
import { type FirstRows, writeFirstRows } from "./provision/first-rows.ts";
import { registerTenant } from "./provision/register.ts";
import { isSlugConflict, SlugTaken } from "./slug-taken.ts";
import { takeRole } from "./tenant-roles.ts";
import { transactionHandle, workAsTenant } from "./tenant-transaction.ts";

export type NewTenant = FirstRows & {
	readonly slug: string;
	readonly chosenPlan?: "starter" | "team" | "business";
	readonly chosenBilling?: "monthly" | "yearly";
	readonly trialEndsAt?: Date;
	/** How find-my-workspace knows the owner: `memberAddressHash`. */
	readonly ownerAddressHash: string;
};

export type Provisioned = { readonly tenant: TenantRef; readonly ownerId: string };

export type ProvisionSteps = {
	/** More of the workspace's first rows, with the tenant's role. */
	fill?(db: TenantDb, ownerId: string): Promise<void>;
	/** What the registry's other tables must learn of it, as the migrator. */
	register?(db: PublicTransaction, provisioned: Provisioned): Promise<void>;
};

/**
 * Makes a tenant in one transaction: registry row, role, schema at the newest version, defaults, first owner,
 * and what the steps add. If any part fails nothing of it remains.
 *
 * @param owner connections as the migrator
 * @throws SlugTaken when another workspace has the slug or a look-alike, or had it
 */
export async function provisionTenant(
	owner: Sql,
	set: MigrationSet,
	newTenant: NewTenant,
	steps: ProvisionSteps = {},
): Promise<Provisioned> {
	try {
		return await owner.begin((tx) => provision(tx, set, newTenant, steps));
	} catch (error) {
		throw isSlugConflict(error) ? new SlugTaken(newTenant.slug, { cause: error }) : error;
	}
}

async function provision(
	tx: TransactionSql,
	set: MigrationSet,
	newTenant: NewTenant,
	steps: ProvisionSteps,
): Promise<Provisioned> {
	const tenant = await takeRole(tx);
	await register(tx, set, tenant, newTenant);
	await buildTenantSchema(tx, tenant, set);
	const ownerId = newId();
	await workAsTenant(tx, tenant, async (db) => {
		await writeFirstRows(db, newTenant, ownerId);
		await steps.fill?.(db, ownerId);
	});
	await tx`select set_config('role', 'none', true), set_config('search_path', 'public', true)`;
	await steps.register?.(transactionHandle(tx), { tenant, ownerId });
	return { tenant, ownerId };
}

async function register(
	tx: TransactionSql,
	set: MigrationSet,
	tenant: TenantRef,
	newTenant: NewTenant,
): Promise<void> {
	await registerTenant(tx, tenant, { ...newTenant, schemaVersion: latestVersion(set) });
	await tx`
		insert into public.member_addresses (address_hash, tenant_id)
		values (${newTenant.ownerAddressHash}, ${tenant.id})`;
}
