import { timesheetAction } from "../timesheet-action.server.ts";
import { idField } from "../timesheet-form.server.ts";
import { addWeekRow } from "../week-rows.server.ts";

/** POST puts a task on the sheet. */
export const action = timesheetAction(async ({ db, author, form, first }) => ({
	changeId: await addWeekRow(db, author, first, idField(form, "task")),
}));
