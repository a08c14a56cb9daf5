import { sql } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { timeEntries } from "#db/tenant/time.ts";
import type { EntryValue } from "./value-of.ts";

/**
 * Writes what entries come to: one statement however many. What is frozen, and what stands there already, is left
 * alone. Neither version nor moment of change moves: nobody worked on the entry.
 */
export async function writeValues(
	db: TenantDb,
	values: ReadonlyMap<string, EntryValue>,
): Promise<void> {
	if (values.size === 0) return;
	const rows = [...values].map(([id, value]) => ({
		...{ ...value, id, feeMinor: value.feeMinor?.toString() ?? null },
		costMinor: value.costMinor?.toString() ?? null,
	}));
	await db.execute(sql`
		update ${timeEntries} as entry set
			billable = v."billable", billed_minutes = v."billedMinutes",
			rounding_rule_id = v."roundingRuleId", rate_id = v."rateId",
			fee_minor = v."feeMinor", fee_currency = v."feeCurrency",
			cost_rate_id = v."costRateId", cost_minor = v."costMinor", cost_currency = v."costCurrency"
		from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as v (
			id uuid, "billable" boolean, "billedMinutes" integer, "roundingRuleId" uuid, "rateId" uuid,
			"feeMinor" bigint, "feeCurrency" text, "costRateId" uuid, "costMinor" bigint, "costCurrency" text
		)
		where entry.id = v.id and entry.frozen_at is null and (
			entry.billable, entry.billed_minutes, entry.rounding_rule_id, entry.rate_id,
			entry.fee_minor, entry.fee_currency, entry.cost_rate_id, entry.cost_minor, entry.cost_currency
		) is distinct from (
			v."billable", v."billedMinutes", v."roundingRuleId", v."rateId",
			v."feeMinor", v."feeCurrency", v."costRateId", v."costMinor", v."costCurrency"
		)`);
}
