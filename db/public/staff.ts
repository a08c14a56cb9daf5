import { sql } from "drizzle-orm";
import { index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { jsonValue } from "../json-value.ts";
import { tenants } from "./tenants.ts";

/** The product's own people, who work in the console. */
export const staff = pgTable(
	"staff",
	{
		id: uuid("id").primaryKey(),
		name: text("name").notNull(),
		email: text("email").notNull(),
		passwordHash: text("password_hash").notNull(),
		role: text("role", { enum: ["viewer", "product", "support", "operator"] }).notNull(),
		deactivatedAt: timestamp("deactivated_at", { withTimezone: true }),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [uniqueIndex("staff_email_unique").on(sql`lower(${table.email})`)],
);

export const staffSessions = pgTable(
	"staff_sessions",
	{
		id: uuid("id").primaryKey(),
		tokenHash: text("token_hash").notNull().unique(),
		staffId: uuid("staff_id")
			.notNull()
			.references(() => staff.id, { onDelete: "cascade" }),
		userAgent: text("user_agent"),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
		lastSeenAt: timestamp("last_seen_at", { withTimezone: true }).notNull().defaultNow(),
		expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
	},
	(table) => [index("staff_sessions_staff_index").on(table.staffId)],
);

/** What they did in the console: flags switched, overrides lent and ended. Lines are added and never changed. */
export const staffActions = pgTable(
	"staff_actions",
	{
		id: uuid("id").primaryKey(),
		at: timestamp("at", { withTimezone: true }).notNull().defaultNow(),
		staffId: uuid("staff_id")
			.notNull()
			.references(() => staff.id),
		/** `object:verb`, e.g. `flag:switch-off`. */
		action: text("action").notNull(),
		/** The flag's name, the tenant's slug at that time, or the setting's key. */
		subject: text("subject").notNull(),
		tenantId: uuid("tenant_id").references(() => tenants.id, { onDelete: "set null" }),
		before: jsonValue("before"),
		after: jsonValue("after"),
		reason: text("reason").notNull(),
	},
	(table) => [
		index("staff_actions_at_index").on(table.at),
		index("staff_actions_subject_index").on(table.subject),
		index("staff_actions_tenant_index").on(table.tenantId),
	],
);
