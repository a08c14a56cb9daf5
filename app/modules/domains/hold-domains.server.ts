import { sql } from "drizzle-orm";
import type { PublicTransaction } from "#db/handle.ts";

/** One change of domains after another, whosever they are, until the transaction ends: they are few and short. */
export async function holdDomains(db: PublicTransaction): Promise<void> {
	await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('custom domains', 0))`);
}
