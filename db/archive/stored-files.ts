import type { TransactionSql } from "postgres";

export type StoredFile = { readonly id: string; readonly name: string; readonly key: string };

/** The files of an archive, in SQL: not what is on its way, nor copies of the workspace itself. */
export const carriedFiles = "state <> 'reserved' and object_type <> 'data-export'";

/**
 * The files that the schema in the path knows of, but for those of one kind.
 *
 * @param without an object type: what is itself a copy
 */
export function storedFiles(tx: TransactionSql, without: string): Promise<StoredFile[]> {
	return tx<StoredFile[]>`
		select id, name, key from files where state = 'stored' and object_type <> ${without} order by id`;
}
