import { index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { members } from "./members.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true });
const ofMember = () => uuid("member_id").references(() => members.id, { onDelete: "cascade" });

/** The domains of the company's mail. Who has an address in one that is proven signs in with the company's provider. */
export const mailDomains = pgTable("mail_domains", {
	id: uuid("id").primaryKey(),
	/** Lower case, in ASCII (`xn--`), without a trailing dot. */
	domain: text("domain").notNull().unique(),
	/** What the record at `_crowdminder.<domain>` has to say. Everybody may read it there. */
	token: text("token").notNull(),
	createdAt: moment("created_at").notNull(),
	/** Null until the record was seen. */
	provenAt: moment("proven_at"),
	checkedAt: moment("checked_at"),
	/** Why it is not proven, in words for its owner. */
	problem: text("problem"),
});

/** Who a member is at a provider: known by issuer and subject alone, whatever their address becomes there. */
export const signOnIdentities = pgTable(
	"sign_on_identities",
	{
		id: uuid("id").primaryKey(),
		memberId: ofMember().notNull(),
		issuer: text("issuer").notNull(),
		subject: text("subject").notNull(),
		linkedAt: moment("linked_at").notNull(),
		lastUsedAt: moment("last_used_at").notNull(),
	},
	(table) => [
		uniqueIndex("sign_on_identities_subject_unique").on(table.issuer, table.subject),
		uniqueIndex("sign_on_identities_member_unique").on(table.memberId, table.issuer),
	],
);

/** A browser that was sent to the provider and is to come back: once, within minutes, to the same host. */
export const signOnTrips = pgTable(
	"sign_on_trips",
	{
		/** SHA-256 of the `state` that comes back. */
		stateHash: text("state_hash").primaryKey(),
		/** SHA-256 of the browser's cookie. */
		browserHash: text("browser_hash").notNull(),
		host: text("host").notNull(),
		issuer: text("issuer").notNull(),
		clientId: text("client_id").notNull(),
		/** The nonce and the verifier of the code (RFC 7636), sealed for this trip. */
		sealed: text("sealed").notNull(),
		/** Null to sign in; the member who tries the connection otherwise. */
		testedBy: uuid("tested_by").references(() => members.id, { onDelete: "cascade" }),
		returnTo: text("return_to").notNull(),
		expiresAt: moment("expires_at").notNull(),
	},
	(table) => [index("sign_on_trips_expiry_index").on(table.expiresAt)],
);
