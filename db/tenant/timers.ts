import { integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { members } from "./members.ts";
import { projects, tasks } from "./projects.ts";

/** A timer that runs. Each member has one at most; stopping makes entries of it and takes the row away. */
export const timers = pgTable("timers", {
	id: uuid("id").primaryKey(),
	memberId: uuid("member_id")
		.notNull()
		.unique()
		.references(() => members.id),
	projectId: uuid("project_id")
		.notNull()
		.references(() => projects.id),
	taskId: uuid("task_id")
		.notNull()
		.references(() => tasks.id),
	startedAt: timestamp("started_at", { withTimezone: true }).notNull(),
	/** The IANA zone that it was started in. */
	zone: text("zone").notNull(),
	note: text("note").notNull().default(""),
	tagIds: uuid("tag_ids").array().notNull().default([]),
	version: integer("version").notNull().default(1),
	createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
});
