import type { ExtractTablesWithRelations } from "drizzle-orm";
import type { PgTransaction } from "drizzle-orm/pg-core";
import type { PostgresJsDatabase, PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";

/** What a unit of work needs to know of its tenant. */
export type TenantRef = {
	readonly id: string;
	readonly schemaName: string;
	readonly roleName: string;
};

declare const publicBrand: unique symbol;

type Transaction = PgTransaction<
	PostgresJsQueryResultHKT,
	Record<string, never>,
	ExtractTablesWithRelations<Record<string, never>>
>;

/** A tenant's open transaction: role and search_path are the tenant's. Revoked when its callback settles. */
export type TenantDb = Transaction & {
	readonly tenant: TenantRef;
	/** Several loaders of a request ask through it at the same time: its role must stay what it is. */
	readonly isShared?: true;
};

/** The registry's handle, as the login itself. It sees no tenant's schema. */
export type PublicDb = PostgresJsDatabase<Record<string, never>> & {
	readonly [publicBrand]?: never;
};

/** A transaction on the registry. */
export type PublicTransaction = Transaction;
