import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { staff, staffSessions } from "./staff.ts";
import { tenants } from "./tenants.ts";

/** A one-time code that takes one of the product's people from the console to a tenant's host (60 s, single use). */
export const supportCodes = pgTable(
	"support_codes",
	{
		codeHash: text("code_hash").primaryKey(),
		tenantId: uuid("tenant_id")
			.notNull()
			.references(() => tenants.id, { onDelete: "cascade" }),
		/** Signing out of the console takes the code along. */
		staffSessionId: uuid("staff_session_id")
			.notNull()
			.references(() => staffSessions.id, { onDelete: "cascade" }),
		host: text("host").notNull(),
		expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
	},
	(table) => [index("support_codes_staff_session_index").on(table.staffSessionId)],
);

/** Somebody of ours who looks at a tenant, read only. The cookie holds the token, this row its SHA-256. */
export const supportSessions = pgTable(
	"support_sessions",
	{
		id: uuid("id").primaryKey(),
		tokenHash: text("token_hash").notNull().unique(),
		tenantId: uuid("tenant_id")
			.notNull()
			.references(() => tenants.id, { onDelete: "cascade" }),
		/** In the tenant's schema: the consent without which this session is nothing. */
		consentId: uuid("consent_id").notNull(),
		staffId: uuid("staff_id")
			.notNull()
			.references(() => staff.id),
		/** Signing out of the console, deactivation and a change of role end it. */
		staffSessionId: uuid("staff_session_id")
			.notNull()
			.references(() => staffSessions.id, { onDelete: "cascade" }),
		host: text("host").notNull(),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
		expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
	},
	(table) => [
		index("support_sessions_staff_session_index").on(table.staffSessionId),
		index("support_sessions_tenant_index").on(table.tenantId),
	],
);
