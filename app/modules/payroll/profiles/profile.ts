import type { CalendarDate } from "#app/lib/calendar-date.ts";
import type { HourKind } from "#app/modules/overtime/hour-kinds.ts";

export type ProfileName = "sage" | "simplepay" | "xero";

/** What a line of the file stands for. */
export type Layout = "a line a person" | "a line a kind" | "a line a day";

/** What a column of the file may hold beside hours of one kind. */
export type ColumnName = "number" | "name" | "from" | "to" | "date" | "code" | "hours";

/** How a payroll product wants its file, as far as it says so in public. */
export type Profile = {
	readonly name: ProfileName;
	readonly title: string;
	readonly layout: Layout;
	/** In their order, each under the head that it has unless the company writes another. */
	readonly columns: readonly { readonly name: ColumnName; readonly head: string }[];
	/** May the company leave columns out and give them other heads? */
	readonly hasOwnHeads: boolean;
	/** What the product calls the kinds of hours; none where only the company knows. */
	readonly codes: Readonly<Partial<Record<HourKind, string>>>;
	/** Does it know people by a number? */
	readonly needsNumber: boolean;
	/** What a code is, for whoever types it. */
	readonly codeHint: string;
};

/** A member's hours of a period as a file takes them. In minutes. */
export type PaidPerson = {
	readonly number: string;
	readonly name: string;
	readonly hours: Readonly<Record<HourKind, number>>;
	readonly days: readonly {
		readonly date: CalendarDate;
		readonly hours: Readonly<Record<HourKind, number>>;
	}[];
};
