import { sql } from "drizzle-orm";
import { boolean, integer, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { members } from "./members.ts";

/** A report's question under a name. Whoever opens it sees what they may see. */
export const savedReports = pgTable(
	"saved_reports",
	{
		id: uuid("id").primaryKey(),
		memberId: uuid("member_id")
			.notNull()
			.references(() => members.id),
		name: text("name").notNull(),
		/** The search part of the report's address. */
		search: text("search").notNull(),
		isShared: boolean("is_shared").notNull().default(false),
		version: integer("version").notNull().default(1),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
		updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		uniqueIndex("saved_reports_name_unique").on(table.memberId, sql`lower(${table.name})`),
	],
);
