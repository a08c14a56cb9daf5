import { index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { jsonValue } from "../json-value.ts";

/** Who did what. Append-only: a trigger refuses every UPDATE, DELETE and TRUNCATE, whoever asks. */
export const auditLines = pgTable(
	"audit_lines",
	{
		id: uuid("id").primaryKey(),
		at: timestamp("at", { withTimezone: true }).notNull().defaultNow(),
		/** `member`, `job`, `staff`, `system`; with the id where there is one. */
		actorKind: text("actor_kind").notNull(),
		actorId: text("actor_id"),
		action: text("action").notNull(),
		objectType: text("object_type").notNull(),
		objectId: text("object_id"),
		before: jsonValue("before"),
		after: jsonValue("after"),
		requestId: text("request_id"),
	},
	(table) => [
		index("audit_lines_newest_index").on(table.at, table.id),
		index("audit_lines_of_object_index").on(table.objectId, table.at, table.id),
		index("audit_lines_of_actor_index").on(table.actorKind, table.actorId, table.at, table.id),
		index("audit_lines_of_action_index").on(table.action, table.at, table.id),
	],
);
