import { sql } from "drizzle-orm";
import {
	bigint,
	check,
	date,
	index,
	integer,
	jsonb,
	pgTable,
	text,
	timestamp,
	unique,
	uuid,
} from "drizzle-orm/pg-core";
import { members } from "./members.ts";
import { clients, projects, tasks } from "./projects.ts";

/**
 * What an hour or a day is billed at or costs, from a date on until the next rate of the same place. Without any place
 * it is everybody's; a member together with a project is that member's on that project.
 */
export const rates = pgTable(
	"rates",
	{
		id: uuid("id").primaryKey(),
		kind: text("kind", { enum: ["billed", "cost"] }).notNull(),
		memberId: uuid("member_id").references(() => members.id),
		clientId: uuid("client_id").references(() => clients.id),
		projectId: uuid("project_id").references(() => projects.id),
		taskId: uuid("task_id").references(() => tasks.id),
		unit: text("unit", { enum: ["hour", "day"] }).notNull(),
		/** Minor units of `currency`; null: from this date on this place has no rate of its own. */
		amountMinor: bigint("amount_minor", { mode: "bigint" }),
		/** ISO 4217, as the company's was when it was written. */
		currency: text("currency").notNull(),
		startsOn: date("starts_on", { mode: "string" }).notNull(),
		note: text("note").notNull().default(""),
		createdBy: uuid("created_by")
			.notNull()
			.references(() => members.id),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		unique("rates_unique")
			.on(table.kind, table.memberId, table.clientId, table.projectId, table.taskId, table.startsOn)
			.nullsNotDistinct(),
		check("rates_kind", sql`${table.kind} in ('billed', 'cost')`),
		check("rates_unit", sql`${table.unit} in ('hour', 'day')`),
		check("rates_amount", sql`${table.amountMinor} >= 0`),
		check(
			"rates_place",
			sql`num_nonnulls(${table.clientId}, ${table.projectId}, ${table.taskId}) <= 1 and (${table.memberId} is null or num_nonnulls(${table.clientId}, ${table.taskId}) = 0)`,
		),
	],
);

/** How what was worked is rounded for the bill from a date on: everywhere, for a client, or for a project. */
export const roundingRules = pgTable(
	"rounding_rules",
	{
		id: uuid("id").primaryKey(),
		clientId: uuid("client_id").references(() => clients.id),
		projectId: uuid("project_id").references(() => projects.id),
		startsOn: date("starts_on", { mode: "string" }).notNull(),
		mode: text("mode", { enum: ["default", "closest", "floor", "ceil"] }).notNull(),
		/** 0 leaves everything as it was worked; null: from this date on this place has no rule of its own. */
		intervalMinutes: integer("interval_minutes"),
		per: text("per", { enum: ["entry", "day"] }).notNull(),
		createdBy: uuid("created_by")
			.notNull()
			.references(() => members.id),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		unique("rounding_rules_unique")
			.on(table.clientId, table.projectId, table.startsOn)
			.nullsNotDistinct(),
		check("rounding_rules_mode", sql`${table.mode} in ('default', 'closest', 'floor', 'ceil')`),
		check("rounding_rules_per", sql`${table.per} in ('entry', 'day')`),
		check("rounding_rules_interval", sql`${table.intervalMinutes} between 0 and 1440`),
		check("rounding_rules_place", sql`num_nonnulls(${table.clientId}, ${table.projectId}) <= 1`),
	],
);

/** Entries whose billed minutes and amounts are worked out anew after a rate, a rule or what is billable changed. */
export const revaluations = pgTable(
	"revaluations",
	{
		id: uuid("id").primaryKey(),
		/** What changed. */
		cause: text("cause").notNull(),
		/** Which entries: ids of members, clients, projects, tasks, and from which date on. */
		scope: jsonb("scope").notNull(),
		state: text("state", { enum: ["waiting", "done"] }).notNull(),
		done: integer("done").notNull().default(0),
		total: integer("total").notNull().default(0),
		/** The last day and member that are done; the next batch begins after them. */
		doneDate: date("done_date", { mode: "string" }),
		doneMemberId: uuid("done_member_id"),
		createdBy: uuid("created_by").references(() => members.id),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
		finishedAt: timestamp("finished_at", { withTimezone: true }),
	},
	(table) => [
		check("revaluations_state", sql`${table.state} in ('waiting', 'done')`),
		index("revaluations_waiting_index").on(table.createdAt).where(sql`${table.state} = 'waiting'`),
	],
);
