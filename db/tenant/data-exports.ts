import { sql } from "drizzle-orm";
import {
	bigint,
	check,
	index,
	integer,
	pgTable,
	text,
	timestamp,
	uniqueIndex,
	uuid,
} from "drizzle-orm/pg-core";
import { members } from "./members.ts";

/** An owner's wish for a copy of everything, and what became of it. The copy goes after some days, the row stays. */
export const dataExports = pgTable(
	"data_exports",
	{
		id: uuid("id").primaryKey(),
		askedBy: uuid("asked_by")
			.notNull()
			.references(() => members.id),
		askedAt: timestamp("asked_at", { withTimezone: true }).notNull(),
		state: text("state", { enum: ["waiting", "ready", "failed", "gone"] }).notNull(),
		/** Where the copy is in the storage. */
		key: text("key").notNull(),
		bytes: bigint("bytes", { mode: "number" }),
		rows: integer("rows"),
		readyAt: timestamp("ready_at", { withTimezone: true }),
		/** From then on it cannot be downloaded. */
		expiresAt: timestamp("expires_at", { withTimezone: true }),
	},
	(table) => [
		// One at a time.
		uniqueIndex("data_exports_waiting_unique")
			.on(sql`(${table.state} = 'waiting')`)
			.where(sql`${table.state} = 'waiting'`),
		index("data_exports_asked_index").on(table.askedAt),
		check("data_exports_state", sql`${table.state} in ('waiting', 'ready', 'failed', 'gone')`),
	],
);
