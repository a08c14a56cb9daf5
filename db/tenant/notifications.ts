import { sql } from "drizzle-orm";
import {
	boolean,
	check,
	index,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uniqueIndex,
	uuid,
} from "drizzle-orm/pg-core";
import { jsonValue } from "../json-value.ts";
import { members } from "./members.ts";

/** What a member is told, once for each cause. Names of people are not kept in it: they are looked up by `subject_id`. */
export const notifications = pgTable(
	"notifications",
	{
		id: uuid("id").primaryKey(),
		memberId: uuid("member_id")
			.notNull()
			.references(() => members.id, { onDelete: "cascade" }),
		kind: text("kind").notNull(),
		/** What it comes from, the same when a job runs twice. */
		cause: text("cause").notNull(),
		/** The member whom it is about or who did it. */
		subjectId: uuid("subject_id"),
		params: jsonValue("params").notNull(),
		at: timestamp("at", { withTimezone: true }).notNull().defaultNow(),
		readAt: timestamp("read_at", { withTimezone: true }),
		/** Is it in the member's list, or only in a mail? */
		isListed: boolean("is_listed").notNull(),
		/** What has still to be written to the member. */
		mail: text("mail", { enum: ["none", "waiting", "digest", "done"] }).notNull(),
	},
	(table) => [
		uniqueIndex("notifications_cause_unique").on(table.memberId, table.kind, table.cause),
		index("notifications_list_index").on(table.memberId, table.id).where(sql`${table.isListed}`),
		index("notifications_unread_index")
			.on(table.memberId)
			.where(sql`${table.isListed} and ${table.readAt} is null`),
		index("notifications_digest_index").on(table.memberId).where(sql`${table.mail} = 'digest'`),
		index("notifications_read_index").on(table.readAt),
		check("notifications_mail", sql`${table.mail} in ('none', 'waiting', 'digest', 'done')`),
	],
);

/** How a member wants to be told of a kind; without a row as the kind says. */
export const notificationWishes = pgTable(
	"notification_wishes",
	{
		memberId: uuid("member_id")
			.notNull()
			.references(() => members.id, { onDelete: "cascade" }),
		kind: text("kind").notNull(),
		isListed: boolean("is_listed").notNull(),
		mail: text("mail", { enum: ["now", "digest", "off"] }).notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.memberId, table.kind] }),
		check("notification_wishes_mail", sql`${table.mail} in ('now', 'digest', 'off')`),
	],
);
