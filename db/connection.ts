import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import type { PublicDb, PublicTransaction, TenantDb, TenantRef } from "./handle.ts";
import { Lanes } from "./lanes.ts";
import { tenantTransaction } from "./tenant-transaction.ts";

export type DatabaseOptions = {
	url: string;
	prepare?: boolean;
	/** Connections for tenants' work; the registry has `publicSize` more. */
	size?: number;
	publicSize?: number;
	tenantsPerConnection?: number;
	applicationName?: string;
};

/** A process's way to the database, as the login `cm_app`. Made once and handed on. */
export type Database = {
	/** The registry. */
	readonly public: PublicDb;
	/** A transaction on the registry. */
	publicTransaction<T>(work: (db: PublicTransaction) => Promise<T>): Promise<T>;
	/** A unit of work as a tenant; see `tenantTransaction`. */
	asTenant<T>(
		tenant: TenantRef,
		work: (db: TenantDb) => Promise<T>,
		options?: { readOnly?: boolean },
	): Promise<T>;
	/** Raw connection to the registry, for health and LISTEN-free polling. */
	readonly sql: Sql;
	stop(seconds?: number): Promise<void>;
};

export function connectDatabase(options: DatabaseOptions): Database {
	const prepare = options.prepare ?? true;
	const applicationName = options.applicationName ?? "crowdminder";
	const lanes = new Lanes({
		url: options.url,
		prepare,
		size: options.size ?? 8,
		applicationName,
		...(options.tenantsPerConnection ? { tenantsPerConnection: options.tenantsPerConnection } : {}),
	});
	const sql = postgres(options.url, {
		max: options.publicSize ?? 3,
		prepare,
		fetch_types: false,
		connect_timeout: 5,
		max_lifetime: 30 * 60,
		connection: { application_name: applicationName },
		onnotice: () => undefined,
	});
	const registry: PublicDb = drizzle(sql);
	return {
		public: registry,
		sql,
		publicTransaction: (work) => registry.transaction(work),
		asTenant: (tenant, work, transaction) =>
			lanes.run(tenant.id, (lane) => tenantTransaction(lane, tenant, work, transaction)),
		async stop(seconds = 5) {
			await Promise.all([lanes.stop(seconds), sql.end({ timeout: seconds })]);
		},
	};
}
