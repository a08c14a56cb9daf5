import { sql } from "drizzle-orm";
import {
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uniqueIndex,
	uuid,
} from "drizzle-orm/pg-core";
import { members } from "./members.ts";
import { projects, tasks } from "./projects.ts";

/** A word that entries are found by. Never deleted: entries name it by id in an array. */
export const tags = pgTable(
	"tags",
	{
		id: uuid("id").primaryKey(),
		name: text("name").notNull(),
		version: integer("version").notNull().default(1),
		archivedAt: timestamp("archived_at", { withTimezone: true }),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [uniqueIndex("tags_name_unique").on(sql`lower(${table.name})`)],
);

/** Rows that a member puts on a week in one go, with or without their usual minutes. */
export const weekTemplates = pgTable(
	"week_templates",
	{
		id: uuid("id").primaryKey(),
		memberId: uuid("member_id")
			.notNull()
			.references(() => members.id),
		name: text("name").notNull(),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		uniqueIndex("week_templates_name_unique").on(table.memberId, sql`lower(${table.name})`),
	],
);

export const weekTemplateRows = pgTable(
	"week_template_rows",
	{
		id: uuid("id").primaryKey(),
		templateId: uuid("template_id")
			.notNull()
			.references(() => weekTemplates.id, { onDelete: "cascade" }),
		projectId: uuid("project_id")
			.notNull()
			.references(() => projects.id),
		taskId: uuid("task_id")
			.notNull()
			.references(() => tasks.id),
		position: integer("position").notNull(),
		/** Minutes from Monday to Sunday; null for the row alone. */
		minutes: integer("minutes").array(),
	},
	(table) => [index("week_template_rows_template_index").on(table.templateId)],
);

/** Tasks that a member wants at hand. */
export const favouriteTasks = pgTable(
	"favourite_tasks",
	{
		memberId: uuid("member_id")
			.notNull()
			.references(() => members.id),
		projectId: uuid("project_id")
			.notNull()
			.references(() => projects.id),
		taskId: uuid("task_id")
			.notNull()
			.references(() => tasks.id),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [primaryKey({ columns: [table.memberId, table.taskId] })],
);
