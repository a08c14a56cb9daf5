import { timesheetAction } from "../timesheet-action.server.ts";
import { idField } from "../timesheet-form.server.ts";
import { undoChange } from "../undo-change.server.ts";

/** POST takes one of the member's own changes back; with `again`, an undoing of theirs. */
export const action = timesheetAction(async ({ db, author, form }) => {
	const id = await undoChange(db, author, idField(form, "change"));
	return form.has("again")
		? { changeId: id, said: { text: "Done again." } }
		: { changeId: null, redoId: id, said: { text: "Put back." } };
});
