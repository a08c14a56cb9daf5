import { othersWeekAction } from "../others-week-action.server.ts";
import { idField } from "../timesheet-form.server.ts";
import { undoChange } from "../undo-change.server.ts";

/** POST takes one's own change of somebody else's week back. */
export const action = othersWeekAction(async ({ db, author, form }) => {
	await undoChange(db, author, idField(form, "change"));
	return { text: "Put back." };
});
