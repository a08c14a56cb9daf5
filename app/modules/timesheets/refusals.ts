import type { WeekState } from "./week-state.ts";

/** What is refused about a whole week, in words; a plain form is told which by its code in the address. */
export const weekRefusals = {
	"week.draft": { status: 409, message: "This week was taken back. There is nothing to decide." },
	"week.submitted": { status: 409, message: "This week is submitted already." },
	"week.approved": { status: 409, message: "This week is approved already." },
	"week.returned": { status: 409, message: "This week was sent back already." },
	"week.changed": {
		status: 409,
		message: "This week changed since you looked. Look again, then decide.",
	},
	"week.comment_needed": {
		status: 422,
		message: "Say what is to be put right: without it nobody knows why the week came back.",
	},
	"week.comment_length": { status: 422, message: "A comment holds 1 to 500 characters." },
	"week.message_too_long": { status: 422, message: "A message holds up to 1,000 characters." },
	"week.no_days": { status: 409, message: "Each day of this week is in another timesheet." },
	"week.too_late": {
		status: 409,
		message: "A decision is taken back within 15 minutes. Have the week reopened instead.",
	},
} as const;

export type WeekRefusalCode = keyof typeof weekRefusals;

export function isWeekRefusal(code: string | null): code is WeekRefusalCode {
	return code !== null && Object.hasOwn(weekRefusals, code);
}

/** Why a week in this state takes no such move. */
export function refusalOf(state: WeekState): WeekRefusalCode {
	return `week.${state}`;
}
