import { index, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** A sign-up that is under way. The password in `answers` is only ever its argon2id hash. */
export const onboardingDrafts = pgTable(
	"onboarding_drafts",
	{
		id: uuid("id").primaryKey(),
		tokenHash: text("token_hash").notNull().unique(),
		/** Raised by every write: two tabs see each other's changes instead of undoing them. */
		version: integer("version").notNull().default(1),
		answers: jsonb("answers").$type<Record<string, unknown>>().notNull().default({}),
		state: text("state", { enum: ["open", "submitted", "provisioned", "failed"] })
			.notNull()
			.default("open"),
		/** A code: the stage while the workspace is made, why it failed; its owner's member id once it is there. */
		stateDetail: text("state_detail"),
		progress: integer("progress").notNull().default(0),
		/** The e-mail address that was proved by a code. */
		provedEmail: text("proved_email"),
		codeHash: text("code_hash"),
		codeEmail: text("code_email"),
		codeTries: integer("code_tries").notNull().default(0),
		codeExpiresAt: timestamp("code_expires_at", { withTimezone: true }),
		codeSentAt: timestamp("code_sent_at", { withTimezone: true }),
		resumeTokenHash: text("resume_token_hash").unique(),
		tenantId: uuid("tenant_id"),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
		updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
		expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
	},
	(table) => [index("onboarding_drafts_expiry_index").on(table.expiresAt)],
);

/** An address kept for a draft while its sign-up goes on (15 minutes). */
export const slugHolds = pgTable("slug_holds", {
	slugSkeleton: text("slug_skeleton").primaryKey(),
	slug: text("slug").notNull(),
	draftId: uuid("draft_id")
		.notNull()
		.unique()
		.references(() => onboardingDrafts.id, { onDelete: "cascade" }),
	expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
});

/** A one-time code that takes a person from the site to the tenant's host, signed in (60 s, single use). */
export const arrivalCodes = pgTable("arrival_codes", {
	codeHash: text("code_hash").primaryKey(),
	tenantId: uuid("tenant_id").notNull(),
	memberId: uuid("member_id").notNull(),
	host: text("host").notNull(),
	expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
});
