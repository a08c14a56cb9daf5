import { sql } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";

/**
 * Until the transaction ends the settings stay as they are, for who relies on one while writing; or, `to change them`,
 * waits for all who do. Await it before reading them.
 */
export async function holdSettings(
	db: TenantDb,
	why: "to rely on them" | "to change them",
): Promise<void> {
	const key = sql`hashtextextended('settings of ' || current_schema(), 0)`;
	await db.execute(
		why === "to change them"
			? sql`select pg_advisory_xact_lock(${key})`
			: sql`select pg_advisory_xact_lock_shared(${key})`,
	);
}
