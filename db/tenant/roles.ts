import { sql } from "drizzle-orm";
import { check, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";

/** A company's own role: exactly these permissions, with the rank and the seat of a built-in one. */
export const roles = pgTable(
	"roles",
	{
		id: uuid("id").primaryKey(),
		name: text("name").notNull(),
		note: text("note"),
		/** Who has the role has this one in `members.role` too. It never changes. */
		baseRole: text("base_role", {
			enum: ["admin", "manager", "finance", "warehouse", "employee", "client-viewer"],
		}).notNull(),
		permissions: text("permissions").array().notNull(),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
		changedAt: timestamp("changed_at", { withTimezone: true }).notNull().defaultNow(),
		archivedAt: timestamp("archived_at", { withTimezone: true }),
	},
	(table) => [
		uniqueIndex("roles_name_unique")
			.on(sql`lower(${table.name})`)
			.where(sql`${table.archivedAt} is null`),
		check(
			"roles_base_role",
			sql`${table.baseRole} in ('admin', 'manager', 'finance', 'warehouse', 'employee', 'client-viewer')`,
		),
	],
);
