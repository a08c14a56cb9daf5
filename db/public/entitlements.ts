import {
	boolean,
	index,
	integer,
	jsonb,
	pgTable,
	text,
	timestamp,
	uuid,
} from "drizzle-orm/pg-core";
import { staff } from "./staff.ts";
import { tenants } from "./tenants.ts";

/** What one tenant has beside its plan, until a date, given by one of the product's own people for a reason. */
export const overrides = pgTable(
	"overrides",
	{
		id: uuid("id").primaryKey(),
		tenantId: uuid("tenant_id")
			.notNull()
			.references(() => tenants.id, { onDelete: "cascade" }),
		give: jsonb("give").$type<string[]>().notNull().default([]),
		take: jsonb("take").$type<string[]>().notNull().default([]),
		/** Limits by name; null is no limit. */
		limits: jsonb("limits").$type<Record<string, number | null>>().notNull().default({}),
		/** The workspace stays open whatever the payments say. */
		keepsOpen: boolean("keeps_open").notNull().default(false),
		until: timestamp("until", { withTimezone: true }).notNull(),
		reason: text("reason").notNull(),
		authorId: uuid("author_id")
			.notNull()
			.references(() => staff.id),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
		/** Ended before its time. */
		endedAt: timestamp("ended_at", { withTimezone: true }),
		endedBy: uuid("ended_by").references(() => staff.id),
	},
	(table) => [index("overrides_tenant_index").on(table.tenantId)],
);

/** What each tenant may use, as it was last worked out: for lists and counts. Requests work it out themselves. */
export const entitlementSnapshots = pgTable(
	"entitlement_snapshots",
	{
		tenantId: uuid("tenant_id")
			.primaryKey()
			.references(() => tenants.id, { onDelete: "cascade" }),
		plan: text("plan", { enum: ["starter", "team", "business"] }).notNull(),
		planVersion: integer("plan_version").notNull(),
		basis: text("basis", { enum: ["plan", "trial"] }).notNull(),
		standing: text("standing", { enum: ["good", "grace", "locked"] }).notNull(),
		features: jsonb("features").$type<string[]>().notNull(),
		limits: jsonb("limits").$type<Record<string, number | null>>().notNull(),
		/** The next moment at which time alone changes it: a trial's, a grace's or an override's end. */
		changesAt: timestamp("changes_at", { withTimezone: true }),
		workedOutAt: timestamp("worked_out_at", { withTimezone: true }).notNull(),
	},
	(table) => [
		index("entitlement_snapshots_changes_index").on(table.changesAt),
		index("entitlement_snapshots_standing_index").on(table.standing),
	],
);
