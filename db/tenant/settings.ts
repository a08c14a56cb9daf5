import { date, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { jsonValue } from "../json-value.ts";

/** A setting's value from a date on. Undated settings stand at 0001-01-01. */
export const settings = pgTable(
	"settings",
	{
		key: text("key").notNull(),
		effectiveFrom: date("effective_from", { mode: "string" }).notNull(),
		value: jsonValue("value").notNull(),
		updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
		updatedBy: uuid("updated_by"),
	},
	(table) => [primaryKey({ columns: [table.key, table.effectiveFrom] })],
);
