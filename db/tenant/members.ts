import { sql } from "drizzle-orm";
import {
	boolean,
	check,
	index,
	pgTable,
	text,
	timestamp,
	uniqueIndex,
	uuid,
} from "drizzle-orm/pg-core";
import { roles } from "./roles.ts";

export const roleNames = [
	"owner",
	"admin",
	"manager",
	"finance",
	"warehouse",
	"employee",
	"client-viewer",
] as const;

/** A person in this workspace. Deactivated members keep their row, their history and their address. */
export const members = pgTable(
	"members",
	{
		id: uuid("id").primaryKey(),
		name: text("name").notNull(),
		email: text("email").notNull(),
		role: text("role", { enum: roleNames }).notNull(),
		/** A role of the company's own; `role` is then the one that it is based on. */
		customRoleId: uuid("custom_role_id").references(() => roles.id),
		passwordHash: text("password_hash"),
		/** A seat may capture time or move stock; client-viewers have none. */
		hasSeat: boolean("has_seat").notNull().default(true),
		locale: text("locale"),
		timeZone: text("time_zone"),
		/** Read no more: the wish is a row of `notification_wishes`. Goes with a later release. */
		wantsReminders: boolean("wants_reminders").notNull().default(true),
		deactivatedAt: timestamp("deactivated_at", { withTimezone: true }),
		/** When everything that says who it was was taken away; then the row is there for the books alone. */
		erasedAt: timestamp("erased_at", { withTimezone: true }),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		uniqueIndex("members_email_unique").on(sql`lower(${table.email})`),
		check(
			"members_role",
			sql`${table.role} in ('owner', 'admin', 'manager', 'finance', 'warehouse', 'employee', 'client-viewer')`,
		),
	],
);

/** A signed-in browser. The cookie holds the token, this row its SHA-256. */
export const sessions = pgTable(
	"sessions",
	{
		id: uuid("id").primaryKey(),
		tokenHash: text("token_hash").notNull().unique(),
		memberId: uuid("member_id")
			.notNull()
			.references(() => members.id, { onDelete: "cascade" }),
		host: text("host").notNull(),
		userAgent: text("user_agent"),
		/** An IPv4 address or the /64 of an IPv6 one. */
		network: text("network"),
		/** When who sits there last showed that it is the member: a password, a code, a passkey. */
		provenAt: timestamp("proven_at", { withTimezone: true }),
		/** `password`, `passkey`, `sso` …; null in sessions from before it was kept. */
		firstFactor: text("first_factor"),
		/** A second factor was given at the company's provider: none of our own is asked for. */
		hasProviderFactor: boolean("has_provider_factor").notNull().default(false),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
		lastSeenAt: timestamp("last_seen_at", { withTimezone: true }).notNull().defaultNow(),
		expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
	},
	(table) => [index("sessions_member_index").on(table.memberId)],
);

export const invitations = pgTable(
	"invitations",
	{
		id: uuid("id").primaryKey(),
		email: text("email").notNull(),
		/** As whoever invites them writes it; they may write it otherwise. */
		name: text("name"),
		role: text("role", { enum: roleNames }).notNull(),
		customRoleId: uuid("custom_role_id").references(() => roles.id),
		tokenHash: text("token_hash").notNull().unique(),
		invitedBy: uuid("invited_by").references(() => members.id),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
		sentAt: timestamp("sent_at", { withTimezone: true }),
		expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
		acceptedAt: timestamp("accepted_at", { withTimezone: true }),
		revokedAt: timestamp("revoked_at", { withTimezone: true }),
	},
	(table) => [
		uniqueIndex("invitations_open_email_unique")
			.on(sql`lower(${table.email})`)
			.where(sql`${table.acceptedAt} is null and ${table.revokedAt} is null`),
	],
);

export const passwordResets = pgTable(
	"password_resets",
	{
		id: uuid("id").primaryKey(),
		tokenHash: text("token_hash").notNull().unique(),
		memberId: uuid("member_id")
			.notNull()
			.references(() => members.id, { onDelete: "cascade" }),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
		expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
		usedAt: timestamp("used_at", { withTimezone: true }),
	},
	(table) => [index("password_resets_member_index").on(table.memberId)],
);

/** An address that a member asked for; both the old and the new one confirm it. */
export const emailChanges = pgTable("email_changes", {
	id: uuid("id").primaryKey(),
	memberId: uuid("member_id")
		.notNull()
		.references(() => members.id, { onDelete: "cascade" }),
	newEmail: text("new_email").notNull(),
	oldTokenHash: text("old_token_hash").notNull().unique(),
	newTokenHash: text("new_token_hash").notNull().unique(),
	oldConfirmedAt: timestamp("old_confirmed_at", { withTimezone: true }),
	newConfirmedAt: timestamp("new_confirmed_at", { withTimezone: true }),
	createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
});
