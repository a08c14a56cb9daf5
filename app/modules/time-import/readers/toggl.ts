import type { Reader } from "./reader.ts";

/**
 * The detailed report of Toggl Track: `User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End
 * date,End time,Duration,Tags,Amount ()`, with dates as `2026-01-05`, times as `09:00:00` and durations as `01:30:00`;
 * since 2024 with `Member` for `User` and `Stop date`, `Stop time`. It has a task only where the plan has tasks.
 * https://engineering.toggl.com/docs/track/reports/detailed_reports/
 */
export const toggl: Reader = {
	source: "toggl",
	label: "Toggl Track, detailed report",
	marks: ["Description", "Start date", "Start time", "Duration"],
	names: {
		date: ["Start date"],
		start: ["Start time"],
		endDate: ["End date", "Stop date"],
		end: ["End time", "Stop time"],
		duration: ["Duration"],
		email: ["Email"],
		person: ["User", "Member"],
		client: ["Client"],
		project: ["Project"],
		task: ["Task"],
		note: ["Description"],
		tags: ["Tags"],
		billable: ["Billable"],
	},
};
