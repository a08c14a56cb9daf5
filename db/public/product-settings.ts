import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { jsonValue } from "../json-value.ts";
import { staff } from "./staff.ts";

/** What the product team decided for every workspace. A key without a row stands at its default. */
export const productSettings = pgTable("product_settings", {
	key: text("key").primaryKey(),
	value: jsonValue("value").notNull(),
	updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
	updatedBy: uuid("updated_by")
		.notNull()
		.references(() => staff.id),
});
