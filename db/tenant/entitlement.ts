import { sql } from "drizzle-orm";
import { bigint, check, integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";

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
		/** What the schema's tables take, as it was last measured. */
		storageBytes: bigint("storage_bytes", { mode: "number" }).notNull().default(0),
		/** What the rows of `files` add up to, reserved ones included: moved in the transaction that moves them. */
		fileBytes: bigint("file_bytes", { mode: "number" }).notNull().default(0),
		/** The share of its storage, in per cent, that those who look after the plan were last told of: 0, 80 or 100. */
		storageStep: integer("storage_step").notNull().default(0),
		storageMeasuredAt: timestamp("storage_measured_at", { withTimezone: true }),
		updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		check("entitlement_one_row", sql`${table.id} = 1`),
		check("entitlement_seats", sql`${table.seatsUsed} >= 0`),
	],
);
