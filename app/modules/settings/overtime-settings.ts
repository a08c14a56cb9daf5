import { choice } from "./kinds/choice.ts";
import { hours } from "./kinds/hours.ts";
import { setting } from "./setting.ts";

/** How hours beyond the ordinary ones are counted and what they earn. */
export const overtimeSettings = {
	ORDINARY_HOURS_IN_WEEK: setting({
		group: "time",
		title: "Ordinary hours in a week",
		help: "More than these are overtime, and so is more than 9 hours on a day, or 8 for who works more than five days. South African law allows at most 45.",
		kind: hours({ from: 60, to: 7 * 24 * 60 }),
		usual: 45,
		isDated: true,
	}),
	OVERTIME_EARNED_AS: setting({
		group: "time",
		title: "Overtime and Sundays are earned as",
		help: "Paid out with wages, or as time off: 1:30 for an hour of overtime and 2:00 for an hour on a Sunday. Work on public holidays is always paid.",
		kind: choice([
			["pay", "Pay"],
			["time-in-lieu", "Time off in lieu"],
		]),
		usual: "pay",
		isDated: true,
	}),
} as const;
