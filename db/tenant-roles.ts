import type { Sql, TransactionSql } from "postgres";
import { newId } from "#app/lib/id.ts";
import type { TenantRef } from "./handle.ts";
import { identifier, tenantRef } from "./names.ts";
import { preparedRoles } from "./public/tenants.ts";
import { transactionHandle } from "./tenant-transaction.ts";

/**
 * Takes a role that was made ahead, or makes one: every new role makes the next SET ROLE of each connection
 * slow, the more the more roles there are.
 *
 * @param tx the transaction that makes the tenant; if it fails the role stays prepared
 */
export async function takeRole(tx: TransactionSql): Promise<TenantRef> {
	const [prepared] = await tx<{ id: string }[]>`
		delete from public.prepared_roles where tenant_id = (
			select tenant_id from public.prepared_roles
			order by tenant_id limit 1 for update skip locked
		)
		returning tenant_id as id`;
	if (prepared) return tenantRef(prepared.id);
	const tenant = tenantRef(newId());
	await makeRole(tx, tenant);
	return tenant;
}

/** Makes the role of this tenant alone. */
export async function makeRole(tx: TransactionSql, tenant: TenantRef): Promise<void> {
	await tx.unsafe(createRole(tenant));
}

/** Makes roles ahead in one batch, until so many lie ready. */
export async function prepareRoles(owner: Sql, wanted: number): Promise<number> {
	return owner.begin(async (tx) => {
		const [ready] = await tx<{ count: number }[]>`
			select count(*)::integer as count from public.prepared_roles`;
		const missing = Math.max(0, wanted - (ready?.count ?? 0));
		if (missing === 0) return 0;
		const made = Array.from({ length: missing }, () => tenantRef(newId()));
		await tx.unsafe(made.map(createRole).join(";\n"));
		const rows = made.map(({ id, roleName }) => ({ tenantId: id, roleName }));
		await transactionHandle(tx).insert(preparedRoles).values(rows);
		return missing;
	});
}

/** Owner of nothing; the logins become it by SET ROLE only. */
function createRole(tenant: TenantRef): string {
	return `create role ${identifier(tenant.roleName)} nologin role cm_app, cm_migrator`;
}
