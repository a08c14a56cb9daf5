import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { projects } from "#db/tenant/projects.ts";
import { rates } from "#db/tenant/rates.ts";
import { timeEntries } from "#db/tenant/time.ts";

/** What of a total was billed at one rate. */
export type TotalAtRate = {
	/** Null for what is billed and has no rate. */
	readonly rate: {
		readonly unit: "hour" | "day";
		readonly amountMinor: bigint;
		readonly currency: string;
		/** `2026-03-01` */
		readonly startsOn: string;
	} | null;
	readonly entries: number;
	readonly billedMinutes: number;
	/** The amounts of its entries added up, each rounded by itself. */
	readonly feeMinor: bigint;
};

/**
 * A total of fees by the rates that made it, the largest first: "338:00 at R 1 150.00, rate from 1 March". The lines add
 * up to the total exactly. Ask it for those alone who may see rates.
 *
 * @param where which entries; the projects are joined
 */
export async function explainTotal(db: TenantDb, where: SQL | undefined): Promise<TotalAtRate[]> {
	const minutes = sql`coalesce(sum(${timeEntries.billedMinutes}), 0)`.mapWith(Number);
	const rows = await db
		.select({
			unit: rates.unit,
			amountMinor: rates.amountMinor,
			currency: rates.currency,
			startsOn: rates.startsOn,
			entries: sql`count(*)`.mapWith(Number),
			billedMinutes: minutes,
			feeMinor: sql`coalesce(sum(${timeEntries.feeMinor}), 0)`.mapWith(BigInt),
		})
		.from(timeEntries)
		.innerJoin(projects, eq(projects.id, timeEntries.projectId))
		.leftJoin(rates, eq(rates.id, timeEntries.rateId))
		.where(and(eq(timeEntries.billable, true), where))
		.groupBy(rates.id)
		.orderBy(desc(sql`sum(${timeEntries.feeMinor})`), desc(minutes));
	return rows.map(({ unit, amountMinor, currency, startsOn, ...sums }) => ({
		...sums,
		rate:
			unit && amountMinor !== null && currency && startsOn
				? { unit, amountMinor, currency, startsOn }
				: null,
	}));
}
