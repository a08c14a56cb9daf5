import { newId } from "#app/lib/id.ts";
import type { TenantDb } from "#db/handle.ts";
import { rates, roundingRules } from "#db/tenant/rates.ts";

/** A rate of an hour in rand, everybody's since ever unless wished otherwise. */
export async function makeRate(
	db: TenantDb,
	createdBy: string,
	wish: Partial<typeof rates.$inferInsert> = {},
): Promise<string> {
	const id = newId();
	await db.insert(rates).values({
		...{ id, createdBy, kind: "billed", unit: "hour", amountMinor: 600_00n, currency: "ZAR" },
		...{ startsOn: "2026-01-01", ...wish },
	});
	return id;
}

/** A rule that rounds up to quarters of an hour, everywhere and since ever unless wished otherwise. */
export async function makeRule(
	db: TenantDb,
	createdBy: string,
	wish: Partial<typeof roundingRules.$inferInsert> = {},
): Promise<string> {
	const id = newId();
	await db.insert(roundingRules).values({
		...{ id, createdBy, mode: "ceil", intervalMinutes: 15, per: "entry", startsOn: "2026-01-01" },
		...wish,
	});
	return id;
}
