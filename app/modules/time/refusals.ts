import { lockReasons } from "#app/modules/locks/day-lock.ts";

/** What is refused on a timesheet, in words; a plain form is told which by its code in the address. */
export const refusals = {
	"task.gone": {
		status: 404,
		message: "That task is gone, or you may not see its project. Choose another.",
	},
	"task.archived": { status: 422, message: "That task is archived. It takes no time." },
	"row.has_hours": {
		status: 422,
		message: "This row holds hours. Clear them first, then remove it.",
	},
	"entry.gone": { status: 404, message: "This entry is gone." },
	"entry.changed": {
		status: 409,
		message: "This entry was changed since, perhaps on another device. Look again.",
	},
	"entry.overlaps": {
		status: 409,
		message:
			"Another entry has some of that time, and two at once are refused here. Choose another time.",
	},
	"entry.midnight": {
		status: 422,
		message: "It has a start and an end and would pass midnight. Put the rest on the next day.",
	},
	"entry.duration": {
		status: 422,
		message: "An entry has from 0:01 to 24:00. Type a duration such as 1:30.",
	},
	"day.full": { status: 422, message: "A day has 24:00, and this one is full. Shorten it." },
	"step.needed": {
		status: 422,
		message: "Your company keeps time in whole steps. Type a multiple of its step.",
	},
	"template.name": {
		status: 422,
		message: "A template has a name of up to 60 characters: My usual week.",
	},
	"template.name_taken": {
		status: 422,
		message: "You have a template of that name. Choose another name.",
	},
	"template.empty": {
		status: 422,
		message: "This week has no rows to save. Add a task first.",
	},
	"worked.reason": {
		status: 422,
		message: "Say in up to 200 characters why you worked on a day off.",
	},
	"worked.ask": {
		status: 422,
		message:
			"You have this day off. Type the time in the week sheet or the day’s form, and say why you worked.",
	},
	"tag.gone": { status: 404, message: "That tag is not in use any more. Choose another." },
	"note.too_long": { status: 422, message: "A note holds up to 500 characters. Shorten it." },
	"undo.changed": { status: 409, message: "This was changed since. Nothing was put back." },
	"undo.no_room": {
		status: 409,
		message: "The day has no room for it any more. Nothing was put back.",
	},
	"undo.task_gone": {
		status: 404,
		message: "Its task is gone, or you may not see its project. Nothing was put back.",
	},
	"undo.gone": { status: 404, message: "There is nothing to undo." },
	"lock.submitted": { status: 409, message: lockReasons.submitted },
	"lock.approved": { status: 409, message: lockReasons.approved },
	"lock.period": { status: 409, message: lockReasons.period },
	"lock.unreadable": { status: 409, message: lockReasons.unreadable },
	"author.left": {
		status: 409,
		message: "This person has left. Bring them back to change their time.",
	},
	"author.no_seat": {
		status: 409,
		message: "This person has no seat. Give them one under People, Seats, to capture their time.",
	},
	"form.unknown": { status: 400, message: "This form is not from here. Load the week again." },
} as const;

export type RefusalCode = keyof typeof refusals;

export function isRefusalCode(code: string | null): code is RefusalCode {
	return code !== null && Object.hasOwn(refusals, code);
}
