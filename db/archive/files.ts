import type { Readable } from "node:stream";
import type { TransactionSql } from "postgres";

/** A tenant's stored files, for its archive. Keys are below the tenant's own prefix. */
export type TenantFiles = {
	/** Those that the tables know of, asked in the archive's own transaction: at the moment of its rows. */
	list(tx: TransactionSql): Promise<readonly { readonly key: string }[]>;
	read(key: string): Promise<Readable>;
};

/** Where an archive's files are put. */
export type NewTenantFiles = {
	write(key: string, content: Readable): Promise<void>;
	/** Takes away what was written: the import failed. */
	discard(): Promise<void>;
};
