import { bigint, boolean, date, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";

/**
 * What a member's entries of a month come to on one task: what reports of many months read instead of every entry.
 * Triggers of `time_entries` keep it in the transaction that changes them, and nothing else writes it. The same key may
 * stand in several rows: whoever reads adds them up. Fees and costs in minor units.
 */
export const timeSums = pgTable(
	"time_sums",
	{
		/** The first of the month. */
		month: date("month", { mode: "string" }).notNull(),
		memberId: uuid("member_id").notNull(),
		projectId: uuid("project_id").notNull(),
		taskId: uuid("task_id").notNull(),
		tagIds: uuid("tag_ids").array().notNull(),
		/** Null where it is not worked out yet, as in the entries. */
		billable: boolean("billable"),
		isFrozen: boolean("is_frozen").notNull(),
		feeCurrency: text("fee_currency"),
		costCurrency: text("cost_currency"),
		entries: integer("entries").notNull(),
		minutes: bigint("minutes", { mode: "number" }).notNull(),
		billedMinutes: bigint("billed_minutes", { mode: "number" }).notNull(),
		feeMinor: bigint("fee_minor", { mode: "bigint" }).notNull(),
		costMinor: bigint("cost_minor", { mode: "bigint" }).notNull(),
	},
	(table) => [
		index("time_sums_member_index").on(table.memberId, table.month, table.taskId),
		index("time_sums_project_index").on(table.projectId, table.month),
	],
);
