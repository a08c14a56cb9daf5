import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** What is left of a removed tenant: an address that nobody gets soon, and the customer that the books name. */
export const removedTenants = pgTable(
	"removed_tenants",
	{
		tenantId: uuid("tenant_id").primaryKey(),
		slug: text("slug").notNull(),
		slugSkeleton: text("slug_skeleton").notNull(),
		/** From then on another tenant may have the address. */
		slugFreeAt: timestamp("slug_free_at", { withTimezone: true }).notNull(),
		/** Stripe's: its invoices have to be kept for years. */
		customerId: text("customer_id"),
		removedAt: timestamp("removed_at", { withTimezone: true }).notNull(),
		/** When the storage was emptied of its files. */
		filesRemovedAt: timestamp("files_removed_at", { withTimezone: true }),
	},
	(table) => [index("removed_tenants_skeleton_index").on(table.slugSkeleton)],
);
