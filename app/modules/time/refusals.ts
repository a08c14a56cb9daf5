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
		message: "This entry was changed since. Look again, then write the note.",
	},
	"entry.overlaps": {
		status: 409,
		message:
			"Another entry has some of that time, and two at once are refused here. Choose another time.",
	},
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
	"form.unknown": { status: 400, message: "This form is not from here. Load the week again." },
} as const;

export type RefusalCode = keyof typeof refusals;

export function isRefusalCode(code: string | null): code is RefusalCode {
	return code !== null && Object.hasOwn(refusals, code);
}
