import { sql } from "drizzle-orm";
import { check, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** One row: what the plan allows here, so that a hard limit is counted in the same transaction as the row that it counts. */
export const entitlement = pgTable(
	"entitlement",
	{
		id: integer("id").primaryKey().default(1),
		plan: text("plan").notNull(),
		planVersion: integer("plan_version").notNull(),
		features: jsonb("features").$type<string[]>().notNull(),
		/** Null: no limit. */
		memberLimit: integer("member_limit"),
		/** Members with a seat plus open invitations. */
		seatsUsed: integer("seats_used").notNull().default(0),
		updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		check("entitlement_one_row", sql`${table.id} = 1`),
		check("entitlement_seats", sql`${table.seatsUsed} >= 0`),
	],
);
