import { sql } from "drizzle-orm";
import {
	check,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uuid,
} from "drizzle-orm/pg-core";
import { members } from "./members.ts";

/** A file of time entries on its way in: uploaded, mapped, tried, brought in, and perhaps taken out again. */
export const timeImports = pgTable(
	"time_imports",
	{
		id: uuid("id").primaryKey(),
		memberId: uuid("member_id")
			.notNull()
			.references(() => members.id),
		source: text("source", { enum: ["csv", "toggl", "clockify", "harvest", "kimai"] }).notNull(),
		fileName: text("file_name").notNull(),
		/** The uploaded text, until the import is done or given up. */
		content: text("content"),
		/** Which column is what, and who and what its names stand for. */
		mapping: jsonb("mapping").notNull(),
		state: text("state", {
			enum: ["draft", "checking", "checked", "running", "done", "undoing", "undone", "failed"],
		}).notNull(),
		/** Lines of the file, and how many were gone through. */
		total: integer("total").notNull().default(0),
		done: integer("done").notNull().default(0),
		/** Counts, and the lines that were refused with their reasons. */
		outcome: jsonb("outcome"),
		version: integer("version").notNull().default(1),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
		finishedAt: timestamp("finished_at", { withTimezone: true }),
		undoneAt: timestamp("undone_at", { withTimezone: true }),
	},
	(table) => [
		index("time_imports_created_index").on(table.createdAt),
		check(
			"time_imports_source",
			sql`${table.source} in ('csv', 'toggl', 'clockify', 'harvest', 'kimai')`,
		),
		check(
			"time_imports_state",
			sql`${table.state} in ('draft', 'checking', 'checked', 'running', 'done', 'undoing', 'undone', 'failed')`,
		),
	],
);

/** Clients, projects, tasks and tags that an import made, so that undoing takes them along. */
export const importedObjects = pgTable(
	"imported_objects",
	{
		importId: uuid("import_id")
			.notNull()
			.references(() => timeImports.id),
		objectType: text("object_type", { enum: ["client", "project", "task", "tag"] }).notNull(),
		objectId: uuid("object_id").notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.importId, table.objectType, table.objectId] }),
		check(
			"imported_objects_type",
			sql`${table.objectType} in ('client', 'project', 'task', 'tag')`,
		),
	],
);
