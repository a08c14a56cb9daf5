import type { Columns } from "./fields.ts";
import type { DateOrder } from "./read-date.ts";

/** All that says how a line of a file is read. */
export type HowToRead = {
	readonly columns: Columns;
	/** Null where every date has the year first. */
	readonly order: DateOrder | null;
	/** The IANA zone of the file's clock times. */
	readonly zone: string;
	/** The workspace's zone: it decides to which day an entry belongs. */
	readonly tenantZone: string;
	/** What stands for names that a line does not have. */
	readonly usual: { readonly client: string; readonly project: string; readonly task: string };
};
