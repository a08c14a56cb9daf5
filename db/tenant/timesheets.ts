import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { members } from "./members.ts";
import { tasks } from "./projects.ts";

/**
 * A member's week on its way from draft to approved. A week without a row is a draft. No two of a member share a day
 * (exclusion constraint), also where the company begins its weeks on another day since.
 */
export const timesheets = pgTable(
	"timesheets",
	{
		id: uuid("id").primaryKey(),
		memberId: uuid("member_id")
			.notNull()
			.references(() => members.id),
		firstDay: date("first_day", { mode: "string" }).notNull(),
		lastDay: date("last_day", { mode: "string" }).notNull(),
		state: text("state", { enum: ["draft", "submitted", "approved", "returned"] }).notNull(),
		/** What stood in it when it was submitted, and what was expected of it. */
		minutes: integer("minutes").notNull().default(0),
		targetMinutes: integer("target_minutes").notNull().default(0),
		/** What whoever submitted it wants read. */
		message: text("message").notNull().default(""),
		submittedAt: timestamp("submitted_at", { withTimezone: true }),
		submittedBy: uuid("submitted_by").references(() => members.id),
		/** What whoever decided wrote back. */
		answer: text("answer").notNull().default(""),
		decidedAt: timestamp("decided_at", { withTimezone: true }),
		decidedBy: uuid("decided_by").references(() => members.id),
		/** For whom, where a stand-in decided. */
		decidedFor: uuid("decided_for").references(() => members.id),
		version: integer("version").notNull().default(1),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		index("timesheets_member_index").on(table.memberId, table.firstDay),
		index("timesheets_submitted_index")
			.on(table.submittedAt)
			.where(sql`${table.state} = 'submitted'`),
		check(
			"timesheets_state",
			sql`${table.state} in ('draft', 'submitted', 'approved', 'returned')`,
		),
		check("timesheets_days", sql`${table.firstDay} <= ${table.lastDay}`),
	],
);

/** A remark on a cell of a submitted week, or on the week. */
export const timesheetComments = pgTable(
	"timesheet_comments",
	{
		id: uuid("id").primaryKey(),
		timesheetId: uuid("timesheet_id")
			.notNull()
			.references(() => timesheets.id),
		taskId: uuid("task_id").references(() => tasks.id),
		date: date("date", { mode: "string" }),
		authorId: uuid("author_id")
			.notNull()
			.references(() => members.id),
		text: text("text").notNull(),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [index("timesheet_comments_timesheet_index").on(table.timesheetId)],
);

/** To whom a member's weeks and leave go. Who has no row goes to all who may decide. */
export const reportingLines = pgTable(
	"reporting_lines",
	{
		memberId: uuid("member_id")
			.primaryKey()
			.references(() => members.id),
		managerId: uuid("manager_id")
			.notNull()
			.references(() => members.id),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		index("reporting_lines_manager_index").on(table.managerId),
		check("reporting_lines_other", sql`${table.memberId} <> ${table.managerId}`),
	],
);

/** Who decides for somebody while they are away, both days included. */
export const standIns = pgTable(
	"stand_ins",
	{
		id: uuid("id").primaryKey(),
		memberId: uuid("member_id")
			.notNull()
			.references(() => members.id),
		standInId: uuid("stand_in_id")
			.notNull()
			.references(() => members.id),
		firstDay: date("first_day", { mode: "string" }).notNull(),
		lastDay: date("last_day", { mode: "string" }).notNull(),
		createdBy: uuid("created_by")
			.notNull()
			.references(() => members.id),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
		endedAt: timestamp("ended_at", { withTimezone: true }),
	},
	(table) => [
		index("stand_ins_member_index").on(table.memberId, table.lastDay),
		index("stand_ins_stand_in_index").on(table.standInId, table.lastDay),
		check("stand_ins_other", sql`${table.memberId} <> ${table.standInId}`),
		check("stand_ins_days", sql`${table.firstDay} <= ${table.lastDay}`),
	],
);
