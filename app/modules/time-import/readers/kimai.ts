import type { Reader } from "./reader.ts";

/**
 * The CSV export of Kimai 2 in English: `Date,From,To,Duration,Currency,Total price,Internal price,Hourly price,Fixed
 * price,Name,User,Email,Staff number,Customer,Project,Activity,Description,Billable,Tags,Type,…`; newer ones say `Begin`
 * and `End`. Dates as `2019-06-16`, times as `12:00`, durations as decimals of two digits, billable as 1.
 * https://github.com/kimai/kimai: src/Export/DefaultTemplate.php, src/Export/ColumnConverter.php
 */
export const kimai: Reader = {
	source: "kimai",
	label: "Kimai, export as CSV",
	marks: ["Date", "Duration", "Customer", "Project", "Activity"],
	names: {
		date: ["Date"],
		start: ["Begin", "From", "In", "Start"],
		end: ["End", "To", "Out"],
		duration: ["Duration"],
		email: ["Email"],
		person: ["Name", "Alias", "User", "Username"],
		client: ["Customer"],
		project: ["Project"],
		task: ["Activity"],
		note: ["Description"],
		tags: ["Tags"],
		billable: ["Billable"],
	},
};
