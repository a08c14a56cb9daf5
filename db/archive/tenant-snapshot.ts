import postgres, { type TransactionSql } from "postgres";
import type { TenantRef } from "../handle.ts";
import { enterTenant } from "../tenant-transaction.ts";

/**
 * Reads a tenant as it is at one moment, as its own role, for as long as it takes: on a connection of its own, so that
 * nobody waits for a lane meanwhile.
 */
export async function tenantSnapshot<T>(
	url: string,
	tenant: TenantRef,
	read: (tx: TransactionSql) => Promise<T>,
): Promise<T> {
	const sql = postgres(url, {
		...{ max: 1, prepare: false, fetch_types: false, connect_timeout: 5 },
		connection: { application_name: "crowdminder-copy" },
		onnotice: () => undefined,
	});
	try {
		const begun = await sql.begin("isolation level repeatable read read only", async (tx) => {
			await enterTenant(tx, tenant);
			await tx`select set_config('TimeZone', 'UTC', true)`;
			return { result: await read(tx) };
		});
		return begun.result;
	} finally {
		await sql.end({ timeout: 5 });
	}
}
