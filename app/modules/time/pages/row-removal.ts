import { timesheetAction } from "../timesheet-action.server.ts";
import { idField } from "../timesheet-form.server.ts";
import { removeWeekRow } from "../week-rows.server.ts";

/** POST takes a task off the sheet. */
export const action = timesheetAction(async ({ db, author, form, first }) => ({
	changeId: await removeWeekRow(db, author, first, idField(form, "task")),
	said: { text: "Removed the row." },
}));
