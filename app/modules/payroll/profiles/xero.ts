import type { Profile } from "./profile.ts";

/**
 * Xero itself takes timesheets by its API only; the tables that bring them in by file (UpSheets) want a line for each
 * person, date and earnings rate: `full_name,date,hours,type`, hours of at most two decimals, the type as it stands in Xero.
 * https://help.upsheets.com/faqs/file-formats-for-timesheets-leave-and-adjustments-nz-uk
 */
export const xero: Profile = {
	name: "xero",
	title: "Xero",
	layout: "a line a day",
	columns: [
		{ name: "name", head: "full_name" },
		{ name: "date", head: "date" },
		{ name: "hours", head: "hours" },
		{ name: "code", head: "type" },
	],
	hasOwnHeads: false,
	codes: {},
	needsNumber: false,
	codeHint: "The name of the earnings rate, exactly as it stands in Xero.",
};
