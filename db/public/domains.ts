import { sql } from "drizzle-orm";
import {
	boolean,
	check,
	index,
	integer,
	pgTable,
	text,
	timestamp,
	uniqueIndex,
	uuid,
} from "drizzle-orm/pg-core";
import { tenants } from "./tenants.ts";

/** In the order of a domain's life; `app/modules/domains/domain-life.ts` says how it goes on. */
export const domainStates = ["pending", "verifying", "active", "failing", "removed"] as const;

/**
 * A tenant's own domains. Several may ask for one host, for asking shows nothing; who proved it is the only one
 * until it is removed.
 */
export const customDomains = pgTable(
	"custom_domains",
	{
		id: uuid("id").primaryKey(),
		tenantId: uuid("tenant_id")
			.notNull()
			.references(() => tenants.id, { onDelete: "cascade" }),
		/** Lower case, in ASCII (`xn--`), without a trailing dot. */
		host: text("host").notNull(),
		state: text("state", { enum: domainStates }).notNull(),
		/** What the record at `_crowdminder.<host>` has to say. Everybody may read it there. */
		token: text("token").notNull(),
		/** The workspace's own address: the others lead to it while it is active. */
		isPrimary: boolean("is_primary").notNull().default(false),
		/** Why it does not go on, in words for its owner. */
		problem: text("problem"),
		/** What the last look found, shown beside what is wanted. */
		seenProof: text("seen_proof"),
		seenTarget: text("seen_target"),
		/** Looks in a row that went wrong. */
		failures: integer("failures").notNull().default(0),
		firstFailedAt: timestamp("first_failed_at", { withTimezone: true }),
		checkedAt: timestamp("checked_at", { withTimezone: true }),
		nextCheckAt: timestamp("next_check_at", { withTimezone: true }).notNull(),
		/** The member who asked for it. */
		createdBy: uuid("created_by").notNull(),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull(),
		removedAt: timestamp("removed_at", { withTimezone: true }),
	},
	(table) => [
		check(
			"custom_domains_state",
			sql`${table.state} in ('pending', 'verifying', 'active', 'failing', 'removed')`,
		),
		uniqueIndex("custom_domains_proven_host")
			.on(table.host)
			.where(sql`${table.state} in ('verifying', 'active', 'failing')`),
		uniqueIndex("custom_domains_host_of_tenant")
			.on(table.tenantId, table.host)
			.where(sql`${table.state} <> 'removed'`),
		uniqueIndex("custom_domains_one_primary")
			.on(table.tenantId)
			.where(sql`${table.isPrimary} and ${table.state} <> 'removed'`),
		index("custom_domains_next_check").on(table.nextCheckAt),
	],
);
