import { sql } from "drizzle-orm";
import {
	bigint,
	check,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uuid,
} from "drizzle-orm/pg-core";

/** The registry: which tenant exists, in which state, behind which names. */
export const tenants = pgTable(
	"tenants",
	{
		id: uuid("id").primaryKey(),
		slug: text("slug").notNull().unique(),
		/** The slug with look-alike characters folded: no two tenants may share it. */
		slugSkeleton: text("slug_skeleton").notNull().unique(),
		name: text("name").notNull(),
		state: text("state", {
			enum: ["provisioning", "active", "suspended", "archived", "deleting"],
		}).notNull(),
		stateReason: text("state_reason"),
		schemaName: text("schema_name").notNull().unique(),
		roleName: text("role_name").notNull().unique(),
		schemaVersion: integer("schema_version").notNull().default(0),
		country: text("country").notNull().default("ZA"),
		currency: text("currency").notNull().default("ZAR"),
		locale: text("locale").notNull().default("en-ZA"),
		timeZone: text("time_zone").notNull().default("Africa/Johannesburg"),
		plan: text("plan", { enum: ["starter", "team", "business"] }).notNull(),
		planVersion: integer("plan_version").notNull().default(1),
		/** What the company chose at sign-up; preselected when the trial ends. */
		chosenPlan: text("chosen_plan", { enum: ["starter", "team", "business"] }),
		chosenBilling: text("chosen_billing", { enum: ["monthly", "yearly"] }),
		trialEndsAt: timestamp("trial_ends_at", { withTimezone: true }),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
		deleteAfter: timestamp("delete_after", { withTimezone: true }),
	},
	(table) => [
		check(
			"tenants_state",
			sql`${table.state} in ('provisioning', 'active', 'suspended', 'archived', 'deleting')`,
		),
		check("tenants_plan", sql`${table.plan} in ('starter', 'team', 'business')`),
		index("tenants_state_index").on(table.state),
	],
);

/** A slug that a tenant had before: its address forwards for good. */
export const formerSlugs = pgTable(
	"former_slugs",
	{
		slug: text("slug").primaryKey(),
		/** One tenant may have had two that look alike; two tenants may not. */
		slugSkeleton: text("slug_skeleton").notNull(),
		tenantId: uuid("tenant_id")
			.notNull()
			.references(() => tenants.id, { onDelete: "cascade" }),
		since: timestamp("since", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [index("former_slugs_skeleton_index").on(table.slugSkeleton)],
);

/** Tenant ids whose database role was made ahead, because making roles one by one slows every SET ROLE. */
export const preparedRoles = pgTable("prepared_roles", {
	tenantId: uuid("tenant_id").primaryKey(),
	roleName: text("role_name").notNull().unique(),
	createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
});

/** A line for each change that the host lookup must learn of, written by triggers. */
export const directoryChanges = pgTable("directory_changes", {
	id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
	at: timestamp("at", { withTimezone: true }).notNull().defaultNow(),
});

/** Which workspaces an address belongs to, by a keyed hash; written by the jobs role only. */
export const memberAddresses = pgTable(
	"member_addresses",
	{
		addressHash: text("address_hash").notNull(),
		tenantId: uuid("tenant_id")
			.notNull()
			.references(() => tenants.id, { onDelete: "cascade" }),
	},
	(table) => [
		index("member_addresses_tenant_index").on(table.tenantId),
		primaryKey({ columns: [table.addressHash, table.tenantId] }),
	],
);
