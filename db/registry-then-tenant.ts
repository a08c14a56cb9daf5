import type { Sql, TransactionSql } from "postgres";
import type { PublicTransaction, TenantDb, TenantRef } from "./handle.ts";
import { workOnRegistry } from "./public-transaction.ts";
import { workAsTenant } from "./tenant-transaction.ts";

/**
 * One transaction on the registry and then as a tenant, for what both must say alike: it commits together. The
 * registry's handle is revoked before the role changes; the tenant's part is given what the first part returned.
 */
export function registryThenTenant<Known, T>(
	sql: Sql,
	tenant: TenantRef,
	onRegistry: (db: PublicTransaction) => Promise<Known>,
	asTenant: (db: TenantDb, known: Known) => Promise<T>,
): Promise<T> {
	const lost = new AbortController();
	const began = sql.begin(async (raw: TransactionSql) => {
		const known = await workOnRegistry(raw, onRegistry, lost.signal);
		return { result: await workAsTenant(raw, tenant, (db) => asTenant(db, known), lost.signal) };
	});
	began.catch(() => lost.abort());
	return began.then(({ result }) => result);
}
