import { sql } from "drizzle-orm";
import {
	check,
	index,
	pgTable,
	primaryKey,
	text,
	timestamp,
	unique,
	uniqueIndex,
	uuid,
} from "drizzle-orm/pg-core";
import { members } from "./members.ts";

/** People who are given something together. An archived team gives its members nothing. */
export const teams = pgTable(
	"teams",
	{
		id: uuid("id").primaryKey(),
		name: text("name").notNull(),
		archivedAt: timestamp("archived_at", { withTimezone: true }),
		createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [uniqueIndex("teams_name_unique").on(sql`lower(${table.name})`)],
);

export const teamMembers = pgTable(
	"team_members",
	{
		teamId: uuid("team_id")
			.notNull()
			.references(() => teams.id, { onDelete: "cascade" }),
		memberId: uuid("member_id")
			.notNull()
			.references(() => members.id, { onDelete: "cascade" }),
		addedAt: timestamp("added_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		primaryKey({ columns: [table.teamId, table.memberId] }),
		index("team_members_member_index").on(table.memberId),
	],
);

/**
 * One permission on one object, beside what roles give. `object_id` points into the table of `object_type`; a trigger
 * there takes the grants along when a row goes.
 */
export const grants = pgTable(
	"grants",
	{
		id: uuid("id").primaryKey(),
		subject: text("subject", { enum: ["member", "team", "everyone"] }).notNull(),
		memberId: uuid("member_id").references(() => members.id, { onDelete: "cascade" }),
		teamId: uuid("team_id").references(() => teams.id, { onDelete: "cascade" }),
		/** A permission that the module of the object lets be granted. */
		action: text("action").notNull(),
		objectType: text("object_type").notNull(),
		objectId: uuid("object_id").notNull(),
		grantedBy: uuid("granted_by").references(() => members.id, { onDelete: "set null" }),
		grantedAt: timestamp("granted_at", { withTimezone: true }).notNull().defaultNow(),
	},
	(table) => [
		check("grants_subject", sql`${table.subject} in ('member', 'team', 'everyone')`),
		check(
			"grants_subject_id",
			sql`(${table.subject} = 'member') = (${table.memberId} is not null) and (${table.subject} = 'team') = (${table.teamId} is not null)`,
		),
		unique("grants_unique")
			.on(table.objectType, table.objectId, table.action, table.memberId, table.teamId)
			.nullsNotDistinct(),
		index("grants_of_member_index").on(table.memberId, table.action, table.objectId),
		index("grants_of_team_index").on(table.teamId, table.action, table.objectId),
		index("grants_of_everyone_index")
			.on(table.action, table.objectId)
			.where(sql`${table.subject} = 'everyone'`),
	],
);
