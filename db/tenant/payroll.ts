import { sql } from "drizzle-orm";
import { check, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { members } from "./members.ts";

/** How a payroll product calls a kind of hours. */
export const payrollCodes = pgTable(
	"payroll_codes",
	{
		profile: text("profile", { enum: ["sage", "simplepay", "xero"] }).notNull(),
		/** `ordinary`, `overtime`, `sunday` … as the overtime rules name them; `head:…` for the head of a column. */
		kind: text("kind").notNull(),
		code: text("code").notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.profile, table.kind] }),
		check("payroll_codes_profile", sql`${table.profile} in ('sage', 'simplepay', 'xero')`),
	],
);

/** The number under which payroll knows a member. */
export const payrollNumbers = pgTable("payroll_numbers", {
	memberId: uuid("member_id")
		.primaryKey()
		.references(() => members.id),
	number: text("number").notNull(),
});
