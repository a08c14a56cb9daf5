import type { Reader } from "./reader.ts";

/**
 * The detailed time report of Harvest: `Date,Client,Project,Project Code,Task,Notes,Hours,Hours Rounded,Billable?,
 * Invoiced?,Approved?,First Name,Last Name,Employee Id,Roles,Employee?,Billable Rate,…`, hours as decimals. Accounts
 * that track start and end have `Started At` and `Ended At`. Rounded hours are what is billed, so the worked ones are read.
 * https://support.getharvest.com/hc/en-us/articles/360048685111-Importing-data
 */
export const harvest: Reader = {
	source: "harvest",
	label: "Harvest, detailed time report",
	marks: ["Date", "Client", "Project", "Task", "Notes", "Hours", "First Name", "Last Name"],
	names: {
		date: ["Date"],
		start: ["Started At"],
		end: ["Ended At"],
		duration: ["Hours"],
		email: ["Email"],
		firstName: ["First Name"],
		lastName: ["Last Name"],
		client: ["Client"],
		project: ["Project"],
		task: ["Task"],
		note: ["Notes"],
		billable: ["Billable?"],
	},
};
