import { sql } from "drizzle-orm";
import {
	bigint,
	boolean,
	check,
	date,
	index,
	integer,
	pgTable,
	text,
	timestamp,
	uniqueIndex,
	uuid,
} from "drizzle-orm/pg-core";
import { members } from "./members.ts";
import { projects, tasks } from "./projects.ts";

/**
 * What an entry comes to on the bill and costs, worked out from rules and rates by its date, and never typed. All null
 * until it was worked out; what was worked stays as it is. Amounts in minor units.
 */
function valueColumns() {
	return {
		/** By project, task and the entry's own override. */
		billable: boolean("billable"),
		billedMinutes: integer("billed_minutes"),
		roundingRuleId: uuid("rounding_rule_id"),
		rateId: uuid("rate_id"),
		feeMinor: bigint("fee_minor", { mode: "bigint" }),
		feeCurrency: text("fee_currency"),
		costRateId: uuid("cost_rate_id"),
		costMinor: bigint("cost_minor", { mode: "bigint" }),
		costCurrency: text("cost_currency"),
		/** Since when no rule or rate changes it any more: its week was approved or it was invoiced. */
		frozenAt: timestamp("frozen_at", { withTimezone: true }),
	};
}

/**
 * One piece of work: a date in the tenant's zone and whole minutes, with or without a start and an end.
 * `exclusive` rows of a member may not overlap (exclusion constraint, half-open ranges).
 */
export const timeEntries = pgTable(
	"time_entries",
	{
		id: uuid("id").primaryKey(),
		memberId: uuid("member_id")
			.notNull()
			.references(() => members.id),
		projectId: uuid("project_id")
			.notNull()
			.references(() => projects.id),
		taskId: uuid("task_id")
			.notNull()
			.references(() => tasks.id),
		date: date("date", { mode: "string" }).notNull(),
		minutes: integer("minutes").notNull(),
		startedAt: timestamp("started_at", { withTimezone: true }),
		endedAt: timestamp("ended_at", { withTimezone: true }),
		/** The IANA zone that start and end were taken in. */
		zone: text("zone"),
		exclusive: boolean("exclusive").notNull().default(false),
		note: text("note").notNull().default(""),
		/** Null follows project and task. */
		billableOverride: boolean("billable_override"),
		/** Ids of `tags`. */
		tagIds: uuid("tag_ids").array().notNull().default([]),
		/** The import that brought it. */
		importId: uuid("import_id"),
		...valueColumns(),
		version: integer("version").notNull().default(1),
		createdBy: uuid("created_by")
			.notNull()
			.references(() => members.id),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
		updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		index("time_entries_member_date_index").on(table.memberId, table.date),
		index("time_entries_project_date_index").on(table.projectId, table.date),
		index("time_entries_task_index").on(table.taskId),
		index("time_entries_date_index").on(table.date),
		check("time_entries_minutes", sql`${table.minutes} between 1 and 1440`),
		check(
			"time_entries_range",
			sql`(${table.startedAt} is null) = (${table.endedAt} is null) and (${table.endedAt} is null or ${table.endedAt} > ${table.startedAt})`,
		),
		check("time_entries_zone", sql`(${table.startedAt} is null) = (${table.zone} is null)`),
	],
);

/** A row that a member put on a week's sheet, with or without hours in it. */
export const weekRows = pgTable(
	"week_rows",
	{
		id: uuid("id").primaryKey(),
		memberId: uuid("member_id")
			.notNull()
			.references(() => members.id),
		weekStart: date("week_start", { mode: "string" }).notNull(),
		projectId: uuid("project_id")
			.notNull()
			.references(() => projects.id),
		taskId: uuid("task_id")
			.notNull()
			.references(() => tasks.id),
		position: integer("position").notNull().default(0),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [uniqueIndex("week_rows_unique").on(table.memberId, table.weekStart, table.taskId)],
);
