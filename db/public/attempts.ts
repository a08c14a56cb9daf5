import { integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** How often something was tried on the site or the console, by a keyed hash of who and what. */
export const publicAttempts = pgTable("attempts", {
	key: text("key").primaryKey(),
	count: integer("count").notNull(),
	windowEndsAt: timestamp("window_ends_at", { withTimezone: true }).notNull(),
	blockedUntil: timestamp("blocked_until", { withTimezone: true }),
});
