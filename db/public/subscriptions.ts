import { sql } from "drizzle-orm";
import {
	boolean,
	check,
	index,
	integer,
	jsonb,
	pgTable,
	text,
	timestamp,
	uuid,
} from "drizzle-orm/pg-core";
import { tenants } from "./tenants.ts";

/** A change that the payments carry out at the end of the period that is paid for. */
export type ScheduledChange = {
	readonly plan: "starter" | "team" | "business";
	readonly planVersion: number;
	readonly billing: "monthly" | "yearly";
	readonly seats: number;
	/** Missing in rows that were written before there were any. */
	readonly addOns?: readonly string[];
	/** ISO 8601. */
	readonly at: string;
};

/**
 * What Stripe says of a tenant, as it was last asked: a mirror, written by `sync` alone and never from a webhook's
 * payload. A tenant without a row has never been to a checkout.
 */
export const subscriptions = pgTable(
	"subscriptions",
	{
		tenantId: uuid("tenant_id")
			.primaryKey()
			.references(() => tenants.id, { onDelete: "cascade" }),
		/** Made before any checkout; its metadata name the tenant. */
		customerId: text("customer_id").notNull().unique(),
		/** Null until the first checkout is done. */
		subscriptionId: text("subscription_id").unique(),
		status: text("status", {
			enum: [
				"incomplete",
				"incomplete_expired",
				"trialing",
				"active",
				"past_due",
				"unpaid",
				"canceled",
				"paused",
			],
		}),
		plan: text("plan", { enum: ["starter", "team", "business"] }),
		planVersion: integer("plan_version"),
		billing: text("billing", { enum: ["monthly", "yearly"] }),
		currency: text("currency", { enum: ["ZAR", "USD", "EUR"] }),
		seats: integer("seats"),
		/** Features bought beside the plan. */
		addOns: jsonb("add_ons").$type<string[]>().notNull().default([]),
		periodStart: timestamp("period_start", { withTimezone: true }),
		periodEnd: timestamp("period_end", { withTimezone: true }),
		trialEndsAt: timestamp("trial_ends_at", { withTimezone: true }),
		/** When it ends because somebody cancelled it. */
		cancelAt: timestamp("cancel_at", { withTimezone: true }),
		endedAt: timestamp("ended_at", { withTimezone: true }),
		/** When the oldest invoice that is still open was due. */
		pastDueSince: timestamp("past_due_since", { withTimezone: true }),
		scheduled: jsonb("scheduled").$type<ScheduledChange>(),
		/** The code of a coupon that still counts, as the invoice words it. */
		discount: text("discount"),
		cardBrand: text("card_brand"),
		cardLast4: text("card_last4"),
		cardExpMonth: integer("card_exp_month"),
		cardExpYear: integer("card_exp_year"),
		/** A payment waits for the payer's bank (3-D Secure), at this address. */
		openInvoiceUrl: text("open_invoice_url"),
		needsAction: boolean("needs_action").notNull().default(false),
		syncedAt: timestamp("synced_at", { withTimezone: true }),
	},
	(table) => [
		index("subscriptions_status_index").on(table.status),
		check("subscriptions_seats", sql`${table.seats} is null or ${table.seats} > 0`),
	],
);

/** Each event that Stripe sent, once. Its payload is not kept: it only says for whom to ask Stripe again. */
export const stripeEvents = pgTable(
	"stripe_events",
	{
		id: text("id").primaryKey(),
		type: text("type").notNull(),
		customerId: text("customer_id"),
		/** Stripe's own time of it. */
		happenedAt: timestamp("happened_at", { withTimezone: true }).notNull(),
		receivedAt: timestamp("received_at", { withTimezone: true }).notNull().defaultNow(),
		/** How often it was delivered: more than once is usual. */
		deliveries: integer("deliveries").notNull().default(1),
		processedAt: timestamp("processed_at", { withTimezone: true }),
		/** Why the last try failed; null when none did. */
		failure: text("failure"),
		failedAt: timestamp("failed_at", { withTimezone: true }),
	},
	(table) => [
		index("stripe_events_received_index").on(table.receivedAt),
		index("stripe_events_customer_index").on(table.customerId),
		index("stripe_events_open_index").on(table.receivedAt).where(sql`${table.processedAt} is null`),
	],
);

export type MirrorDifference = {
	/** A column of the mirror. */
	readonly field: string;
	readonly before: string | null;
	readonly after: string | null;
};

/** What a reconcile found that no event had told: where the mirror had drifted from Stripe, and was mended. */
export const mirrorDrifts = pgTable(
	"mirror_drifts",
	{
		id: uuid("id").primaryKey(),
		tenantId: uuid("tenant_id")
			.notNull()
			.references(() => tenants.id, { onDelete: "cascade" }),
		foundAt: timestamp("found_at", { withTimezone: true }).notNull().defaultNow(),
		differences: jsonb("differences").$type<readonly MirrorDifference[]>().notNull(),
	},
	(table) => [
		index("mirror_drifts_found_index").on(table.foundAt),
		index("mirror_drifts_tenant_index").on(table.tenantId),
	],
);
