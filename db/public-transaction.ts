import type { Sql, TransactionSql } from "postgres";
import type { PublicTransaction } from "./handle.ts";
import { revocable } from "./revocable.ts";
import { transactionHandle } from "./tenant-transaction.ts";

/** Runs work in one transaction on the registry; its handle is revoked when the work settles or the connection is lost. */
export function publicTransaction<T>(
	sql: Sql,
	work: (db: PublicTransaction) => Promise<T>,
): Promise<T> {
	const lost = new AbortController();
	const began = sql.begin(async (raw: TransactionSql) => ({
		result: await workOnRegistry(raw, work, lost.signal),
	}));
	began.catch(() => lost.abort());
	return began.then(({ result }) => result);
}

/** The same inside a transaction that is already open. */
export async function workOnRegistry<T>(
	raw: TransactionSql,
	work: (db: PublicTransaction) => Promise<T>,
	lost: AbortSignal,
): Promise<T> {
	const handle = revocable(raw);
	lost.addEventListener("abort", handle.revoke);
	try {
		return await work(transactionHandle(handle.sql));
	} finally {
		handle.revoke();
	}
}
