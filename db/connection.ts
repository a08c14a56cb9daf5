import { drizzle } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import type { PublicDb, PublicTransaction, TenantDb, TenantRef } from "./handle.ts";
import { Lanes } from "./lanes.ts";
import { publicTransaction } from "./public-transaction.ts";
import { registryThenTenant } from "./registry-then-tenant.ts";
import { tenantTransaction } from "./tenant-transaction.ts";

export type DatabaseOptions = {
	url: string;
	prepare?: boolean;
	/** Connections for tenants' work. */
	size?: number;
	/** At most so many for transactions on the registry, and for single queries there. */
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
	/** One transaction on the registry and then as the tenant; see `registryThenTenant`. */
	registryThenTenant<Known, T>(
		tenant: TenantRef,
		onRegistry: (db: PublicTransaction) => Promise<Known>,
		asTenant: (db: TenantDb, known: Known) => Promise<T>,
	): Promise<T>;
	/** Raw connection to the registry, for health and LISTEN-free polling. */
	readonly sql: Sql;
	stop(seconds?: number): Promise<void>;
};

export function connectDatabase(options: DatabaseOptions): Database {
	const prepare = options.prepare ?? true;
	const applicationName = options.applicationName ?? "crowdminder";
	const { url, publicSize = 3 } = options;
	const lanes = new Lanes({
		...{ url, prepare, applicationName },
		size: options.size ?? 8,
		...(options.tenantsPerConnection ? { tenantsPerConnection: options.tenantsPerConnection } : {}),
	});
	const registryLanes = new Lanes({ url, prepare, applicationName, size: publicSize });
	const sql = postgres(url, {
		max: publicSize,
		prepare,
		fetch_types: false,
		connect_timeout: 5,
		max_lifetime: 30 * 60,
		connection: { application_name: applicationName },
		onnotice: () => undefined,
	});
	const transaction: Database["publicTransaction"] = (work) =>
		registryLanes.run("registry", (lane) => publicTransaction(lane, work));
	const registry: PublicDb = Object.assign(drizzle(sql), { transaction });
	return {
		public: registry,
		sql,
		publicTransaction: transaction,
		asTenant: (tenant, work, mode) =>
			lanes.run(tenant.id, (lane) => tenantTransaction(lane, tenant, work, mode)),
		registryThenTenant: (tenant, onRegistry, asTenant) =>
			lanes.run(tenant.id, (lane) => registryThenTenant(lane, tenant, onRegistry, asTenant)),
		async stop(seconds = 5) {
			const ends = [
				lanes.stop(seconds),
				registryLanes.stop(seconds),
				sql.end({ timeout: seconds }),
			];
			await Promise.all(ends);
		},
	};
}
