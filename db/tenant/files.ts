import { sql } from "drizzle-orm";
import {
	bigint,
	boolean,
	check,
	index,
	pgTable,
	text,
	timestamp,
	uniqueIndex,
	uuid,
} from "drizzle-orm/pg-core";

/**
 * Files that people stored. The bytes are in the storage, under the key; a row is counted in `entitlement.file_bytes`
 * for as long as it is here.
 */
export const files = pgTable(
	"files",
	{
		id: uuid("id").primaryKey(),
		/** `<tenant's id>/<256 random bits>`. */
		key: text("key").notNull(),
		/** As people see it; never part of a path. */
		name: text("name").notNull(),
		/** Media type, by the content. Until it is known: application/octet-stream. */
		type: text("type").notNull(),
		/** While it is reserved the most that it may take. */
		bytes: bigint("bytes", { mode: "number" }).notNull(),
		sha256: text("sha256"),
		/** What it belongs to, which says who may open it. */
		objectType: text("object_type").notNull(),
		objectId: uuid("object_id").notNull(),
		/** Each opening leaves a line in the history. */
		isSensitive: boolean("is_sensitive").notNull().default(false),
		state: text("state", { enum: ["reserved", "stored", "trashed"] }).notNull(),
		/** A member's id; null for what a job stored. */
		storedBy: uuid("stored_by"),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
		trashedAt: timestamp("trashed_at", { withTimezone: true }),
	},
	(table) => [
		uniqueIndex("files_key_unique").on(table.key),
		index("files_object_index").on(table.objectType, table.objectId),
		index("files_unsettled_index")
			.on(table.state, table.createdAt)
			.where(sql`${table.state} <> 'stored'`),
		check("files_state", sql`${table.state} in ('reserved', 'stored', 'trashed')`),
		check("files_bytes", sql`${table.bytes} >= 0`),
		check("files_trashed", sql`(${table.state} = 'trashed') = (${table.trashedAt} is not null)`),
		check("files_known", sql`${table.state} = 'reserved' or ${table.sha256} is not null`),
	],
);
