import { integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** How often something was tried in this workspace (signing in, resets), by a keyed hash of who and what. */
export const attempts = pgTable("attempts", {
	key: text("key").primaryKey(),
	count: integer("count").notNull(),
	windowEndsAt: timestamp("window_ends_at", { withTimezone: true }).notNull(),
	blockedUntil: timestamp("blocked_until", { withTimezone: true }),
});
