import type { Reader } from "./reader.ts";

/**
 * The detailed report of Clockify: `Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start
 * Time,End Date,End Time,Duration (h),Duration (decimal),Billable Rate (USD),Billable Amount (USD),Date of creation`.
 * Dates and times follow the workspace's settings: `01/07/2021`, `01:26:00 PM` or `09:00`. Decimal hours have two
 * digits, so the clock's are read. https://clockify.me/help/reports/detailed-report
 */
export const clockify: Reader = {
	source: "clockify",
	label: "Clockify, detailed report",
	marks: ["Project", "Description", "Start Date", "Start Time", "Duration (h)"],
	names: {
		date: ["Start Date"],
		start: ["Start Time"],
		endDate: ["End Date"],
		end: ["End Time"],
		duration: ["Duration (h)", "Duration (decimal)"],
		email: ["Email"],
		person: ["User"],
		client: ["Client"],
		project: ["Project"],
		task: ["Task"],
		note: ["Description"],
		tags: ["Tags", "Tag"],
		billable: ["Billable"],
	},
};
