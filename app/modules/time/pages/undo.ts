import { timesheetAction } from "../timesheet-action.server.ts";
import { idField } from "../timesheet-form.server.ts";
import { undoChange } from "../undo-change.server.ts";

/** POST takes one of the member's own changes back. */
export const action = timesheetAction(async ({ db, author, form }) => {
	await undoChange(db, author, idField(form, "change"));
	return { changeId: null, said: { text: "Put back." } };
});
