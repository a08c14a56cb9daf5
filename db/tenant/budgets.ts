import { sql } from "drizzle-orm";
import {
	bigint,
	boolean,
	check,
	date,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uuid,
} from "drizzle-orm/pg-core";
import { members } from "./members.ts";
import { projects, tasks } from "./projects.ts";

/** Hours or money that a project or one of its tasks may take, altogether or each month. */
export const budgets = pgTable(
	"budgets",
	{
		id: uuid("id").primaryKey(),
		projectId: uuid("project_id")
			.notNull()
			.references(() => projects.id),
		taskId: uuid("task_id").references(() => tasks.id),
		unit: text("unit", { enum: ["hours", "money"] }).notNull(),
		period: text("period", { enum: ["total", "month"] }).notNull(),
		minutes: integer("minutes"),
		amountMinor: bigint("amount_minor", { mode: "bigint" }),
		currency: text("currency"),
		/** Does it refuse time beyond it, or only warn? */
		stops: boolean("stops").notNull().default(false),
		version: integer("version").notNull().default(1),
		createdBy: uuid("created_by")
			.notNull()
			.references(() => members.id),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
		endedAt: timestamp("ended_at", { withTimezone: true }),
	},
	(table) => [
		index("budgets_project_index").on(table.projectId).where(sql`${table.endedAt} is null`),
		check("budgets_period", sql`${table.period} in ('total', 'month')`),
		check(
			"budgets_unit",
			sql`(${table.unit} = 'hours' and ${table.minutes} > 0 and ${table.amountMinor} is null and ${table.currency} is null) or (${table.unit} = 'money' and ${table.amountMinor} > 0 and ${table.currency} is not null and ${table.minutes} is null)`,
		),
	],
);

/** That people were told once of a budget's 75, 90 or 100 %. */
export const budgetWarnings = pgTable(
	"budget_warnings",
	{
		budgetId: uuid("budget_id")
			.notNull()
			.references(() => budgets.id),
		/** The first day of the month; of a budget for all time, the day `0001-01-01`. */
		month: date("month", { mode: "string" }).notNull(),
		percent: integer("percent").notNull(),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		primaryKey({ columns: [table.budgetId, table.month, table.percent] }),
		check("budget_warnings_percent", sql`${table.percent} in (75, 90, 100)`),
	],
);
