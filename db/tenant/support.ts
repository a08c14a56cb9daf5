import { sql } from "drizzle-orm";
import { check, pgTable, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { members } from "./members.ts";

/** An owner's consent that support may look at this workspace; one is open at a time, for 7 days at most. */
export const supportConsents = pgTable(
	"support_consents",
	{
		id: uuid("id").primaryKey(),
		givenBy: uuid("given_by")
			.notNull()
			.references(() => members.id),
		givenAt: timestamp("given_at", { withTimezone: true }).notNull().defaultNow(),
		until: timestamp("until", { withTimezone: true }).notNull(),
		/** When an owner ended it, or when its time was found to be up. */
		endedAt: timestamp("ended_at", { withTimezone: true }),
	},
	(table) => [
		uniqueIndex("support_consents_open_unique")
			.on(sql`(${table.endedAt} is null)`)
			.where(sql`${table.endedAt} is null`),
		check(
			"support_consents_length",
			sql`${table.until} > ${table.givenAt} and ${table.until} <= ${table.givenAt} + interval '168 hours'`,
		),
	],
);
