import { addEntry } from "../change-entries.server.ts";
import { timesheetAction } from "../timesheet-action.server.ts";
import { dateField, idField, minutesField, noteField } from "../timesheet-form.server.ts";

/** POST adds a time entry to a cell, beside those that it has. */
export const action = timesheetAction(async ({ db, author, form }) => ({
	changeId: await addEntry(db, author, {
		taskId: idField(form, "task"),
		date: dateField(form, "date"),
		minutes: minutesField(form),
		note: noteField(form),
	}),
}));
