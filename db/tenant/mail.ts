import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** A mail of this workspace and what became of it. */
export const mailDeliveries = pgTable(
	"mail_deliveries",
	{
		id: uuid("id").primaryKey(),
		memberId: uuid("member_id"),
		template: text("template").notNull(),
		address: text("address").notNull(),
		state: text("state", { enum: ["queued", "sent", "bounced", "failed"] }).notNull(),
		detail: text("detail"),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
		settledAt: timestamp("settled_at", { withTimezone: true }),
	},
	(table) => [index("mail_deliveries_address_index").on(table.address)],
);

/** What was told once and is not told again, however often the job runs: a week's reminder, news of the account. */
export const remindersSent = pgTable("reminders_sent", {
	/** `member:kind:week`. */
	key: text("key").primaryKey(),
	sentAt: timestamp("sent_at", { withTimezone: true }).notNull().defaultNow(),
});
