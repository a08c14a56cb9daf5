import { sql } from "drizzle-orm";
import {
	boolean,
	check,
	date,
	integer,
	pgTable,
	text,
	timestamp,
	unique,
	uuid,
} from "drizzle-orm/pg-core";
import { members } from "./members.ts";

/**
 * Minutes expected of each weekday from a date on, of one member or, without one, of everybody who has no pattern.
 * Whole weeks, from Monday; more than one take turns, the first being the week that holds `starts_on`.
 */
export const workPatterns = pgTable(
	"work_patterns",
	{
		id: uuid("id").primaryKey(),
		memberId: uuid("member_id").references(() => members.id),
		startsOn: date("starts_on", { mode: "string" }).notNull(),
		/** Null: no pattern of one's own any more, from that date on. */
		minutes: integer("minutes").array(),
		createdBy: uuid("created_by")
			.notNull()
			.references(() => members.id),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		unique("work_patterns_unique").on(table.memberId, table.startsOn).nullsNotDistinct(),
		check("work_patterns_weeks", sql`cardinality(${table.minutes}) in (7, 14, 21, 28)`),
		check(
			"work_patterns_minutes",
			sql`0 <= all (${table.minutes}) and 1440 >= all (${table.minutes})`,
		),
	],
);

/** Public holidays of a country or a part of it, and days of the company's own. */
export const holidayCalendars = pgTable("holiday_calendars", {
	id: uuid("id").primaryKey(),
	name: text("name").notNull(),
	/** ISO 3166-1 alpha-2; null for a calendar of own days alone. */
	country: text("country"),
	/** A part of the country, as date-holidays names it. */
	region: text("region"),
	version: integer("version").notNull().default(1),
	archivedAt: timestamp("archived_at", { withTimezone: true }),
	createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
});

/** A day that a company adds to a calendar, or one of its country's that it does not keep. */
export const calendarDays = pgTable(
	"calendar_days",
	{
		id: uuid("id").primaryKey(),
		calendarId: uuid("calendar_id")
			.notNull()
			.references(() => holidayCalendars.id),
		date: date("date", { mode: "string" }).notNull(),
		kind: text("kind", { enum: ["added", "removed"] }).notNull(),
		name: text("name").notNull(),
		isHalf: boolean("is_half").notNull().default(false),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		unique("calendar_days_unique").on(table.calendarId, table.date),
		check("calendar_days_kind", sql`${table.kind} in ('added', 'removed')`),
	],
);

/** Whose days off a calendar gives from a date on: a member's or, without one, everybody's who has none of their own. */
export const calendarAssignments = pgTable(
	"calendar_assignments",
	{
		id: uuid("id").primaryKey(),
		memberId: uuid("member_id").references(() => members.id),
		/** Null: no calendar of one's own any more, from that date on. */
		calendarId: uuid("calendar_id").references(() => holidayCalendars.id),
		startsOn: date("starts_on", { mode: "string" }).notNull(),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		unique("calendar_assignments_unique").on(table.memberId, table.startsOn).nullsNotDistinct(),
	],
);

/** Why somebody worked on a day of leave or a public holiday. */
export const workedDaysOff = pgTable(
	"worked_days_off",
	{
		id: uuid("id").primaryKey(),
		memberId: uuid("member_id")
			.notNull()
			.references(() => members.id),
		date: date("date", { mode: "string" }).notNull(),
		reason: text("reason").notNull(),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [unique("worked_days_off_unique").on(table.memberId, table.date)],
);
