import {
	bigint,
	boolean,
	index,
	integer,
	pgTable,
	text,
	timestamp,
	uniqueIndex,
	uuid,
} from "drizzle-orm/pg-core";
import { jsonValue } from "../json-value.ts";
import { members } from "./members.ts";

const moment = (name: string) => timestamp(name, { withTimezone: true });
const ofMember = () => uuid("member_id").references(() => members.id, { onDelete: "cascade" });

/** The app on a member's phone that makes their codes (RFC 6238). */
export const codeApps = pgTable("code_apps", {
	memberId: ofMember().primaryKey(),
	/** Sealed for the member. */
	sealedSecret: text("sealed_secret").notNull(),
	/** Of the newest code that was taken, in steps of 30 s since 1970: it and all before it are used. */
	lastStep: bigint("last_step", { mode: "number" }).notNull(),
	createdAt: moment("created_at").notNull(),
});

/** What lets a member in whose phone or key is gone; each once. */
export const recoveryCodes = pgTable(
	"recovery_codes",
	{
		id: uuid("id").primaryKey(),
		memberId: ofMember().notNull(),
		/** A keyed hash, for this member. */
		codeHash: text("code_hash").notNull(),
		createdAt: moment("created_at").notNull(),
		usedAt: moment("used_at"),
	},
	(table) => [uniqueIndex("recovery_codes_of_member_unique").on(table.memberId, table.codeHash)],
);

/** A key of WebAuthn; it belongs to the exact host on which it was made. */
export const passkeys = pgTable(
	"passkeys",
	{
		id: uuid("id").primaryKey(),
		memberId: ofMember().notNull(),
		/** As the authenticator names it, base64url. */
		credentialId: text("credential_id").notNull().unique(),
		/** COSE, base64url. */
		publicKey: text("public_key").notNull(),
		counter: bigint("counter", { mode: "number" }).notNull(),
		/** How it is reached: `internal`, `usb`, `hybrid` … */
		transports: jsonValue("transports").notNull(),
		host: text("host").notNull(),
		name: text("name").notNull(),
		/** Kept by a service that brings it to the person's other devices. */
		isSynced: boolean("is_synced").notNull(),
		createdAt: moment("created_at").notNull(),
		lastUsedAt: moment("last_used_at"),
	},
	(table) => [index("passkeys_member_index").on(table.memberId)],
);

/** What a browser was asked to sign with a passkey: once, within minutes. */
export const passkeyChallenges = pgTable("passkey_challenges", {
	/** SHA-256 of the browser's cookie. */
	browserHash: text("browser_hash").primaryKey(),
	challenge: text("challenge").notNull(),
	purpose: text("purpose", { enum: ["sign-in", "second", "proof", "register"] }).notNull(),
	host: text("host").notNull(),
	/** Null while nobody knows who it is. */
	memberId: ofMember(),
	expiresAt: moment("expires_at").notNull(),
});

/** The first factor was right, the second is still asked for: no session yet. */
export const pendingSignIns = pgTable(
	"pending_sign_ins",
	{
		tokenHash: text("token_hash").primaryKey(),
		memberId: ofMember().notNull(),
		host: text("host").notNull(),
		firstFactor: text("first_factor").notNull(),
		/** The browser is to stay signed in. */
		stays: boolean("stays").notNull(),
		tries: integer("tries").notNull().default(0),
		expiresAt: moment("expires_at").notNull(),
	},
	(table) => [index("pending_sign_ins_member_index").on(table.memberId)],
);

/** Who signed in, or tried to, when, how and from where; kept for a year. */
export const signIns = pgTable(
	"sign_ins",
	{
		id: uuid("id").primaryKey(),
		/** Null: nobody has the address that was typed. */
		memberId: ofMember(),
		at: moment("at").notNull(),
		/** `password`, `passkey`, `sso`, `arrival` … */
		firstFactor: text("first_factor").notNull(),
		/** `code-app`, `recovery-code`, `passkey`; null where none was given. */
		secondFactor: text("second_factor"),
		isSuccess: boolean("is_success").notNull(),
		userAgent: text("user_agent"),
		network: text("network").notNull(),
		/** SHA-256 of the cookie by which a browser is known again. */
		deviceHash: text("device_hash"),
		/** Of the link in the mail about a new device: "it was not me". */
		alarmHash: text("alarm_hash").unique(),
	},
	(table) => [
		index("sign_ins_of_member_index").on(table.memberId, table.at, table.id),
		index("sign_ins_newest_index").on(table.at, table.id),
	],
);
