import { sql } from "drizzle-orm";
import {
	boolean,
	date,
	index,
	integer,
	pgTable,
	text,
	timestamp,
	uniqueIndex,
	uuid,
} from "drizzle-orm/pg-core";

/** Whom the tenant bills. An internal client stands for the company itself. */
export const clients = pgTable(
	"clients",
	{
		id: uuid("id").primaryKey(),
		name: text("name").notNull(),
		isInternal: boolean("is_internal").notNull().default(false),
		note: text("note").notNull().default(""),
		version: integer("version").notNull().default(1),
		archivedAt: timestamp("archived_at", { withTimezone: true }),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [uniqueIndex("clients_name_unique").on(sql`lower(${table.name})`)],
);

export const projects = pgTable(
	"projects",
	{
		id: uuid("id").primaryKey(),
		clientId: uuid("client_id")
			.notNull()
			.references(() => clients.id),
		name: text("name").notNull(),
		code: text("code"),
		billable: boolean("billable").notNull().default(true),
		startsOn: date("starts_on", { mode: "string" }),
		endsOn: date("ends_on", { mode: "string" }),
		note: text("note").notNull().default(""),
		version: integer("version").notNull().default(1),
		archivedAt: timestamp("archived_at", { withTimezone: true }),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		uniqueIndex("projects_name_unique").on(table.clientId, sql`lower(${table.name})`),
		uniqueIndex("projects_code_unique").on(sql`lower(${table.code})`),
	],
);

/** What is done on a project. Billable only when the project is too. */
export const tasks = pgTable(
	"tasks",
	{
		id: uuid("id").primaryKey(),
		projectId: uuid("project_id")
			.notNull()
			.references(() => projects.id),
		name: text("name").notNull(),
		billable: boolean("billable").notNull().default(true),
		position: integer("position").notNull().default(0),
		version: integer("version").notNull().default(1),
		archivedAt: timestamp("archived_at", { withTimezone: true }),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		uniqueIndex("tasks_name_unique").on(table.projectId, sql`lower(${table.name})`),
		index("tasks_project_index").on(table.projectId),
	],
);
