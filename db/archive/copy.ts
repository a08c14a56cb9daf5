import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { TransactionSql } from "postgres";

/** What a query returns, as COPY's own text. To be read to its end before the next statement. */
export async function copyOut(tx: TransactionSql, query: string): Promise<Readable> {
	const rows = await tx.unsafe(`copy (${query}) to stdout`).readable();
	// postgres.js 3.4.9 may leave its socket paused after the last row (porsager/postgres#917): reading resumes it.
	rows.once("end", () => rows._read(0));
	return rows;
}

/**
 * Writes COPY's own text into a table.
 *
 * @param into `table (columns)`, quoted
 * @throws what the server says of a row that it refuses
 */
export async function copyIn(tx: TransactionSql, into: string, content: Readable): Promise<void> {
	const query = tx.unsafe(`copy ${into} from stdin`);
	const failed = rejectionOf(query);
	try {
		const rows = await query.writable();
		await Promise.race([pipeline(content, rows), failed]);
	} finally {
		content.destroy();
	}
}

/**
 * postgres.js 3.4.9 tells nobody what the server says after the last row (porsager/postgres#1173): it rejects the query,
 * which was settled when the stream was handed out. So its rejection is listened to.
 */
function rejectionOf(query: object): Promise<never> {
	const failed = new Promise<never>((_, reject) => {
		const settle: unknown = Reflect.get(query, "reject");
		Reflect.set(query, "reject", (error: unknown) => {
			if (typeof settle === "function") settle(error);
			reject(error);
		});
	});
	failed.catch(() => undefined);
	return failed;
}
